import type { Problem } from './problems.ts';
import { say } from './say.ts';

const FENCE = /^---[ \t]*$/;

/**
 * A content file without a BOM and with line feeds alone: its lines as far as the first after line
 * 1 that begins with ---, and the rest, which is long and only cut off. Without such a line there
 * is only line 1.
 */
export function splitAtFence(text: string): { lines: string[]; rest: string } {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const end = plain.indexOf('\n', plain.indexOf('\n---') + 1);
  if (end === -1) return { lines: plain.slice(start).split('\n'), rest: '' };
  return { lines: plain.slice(start, end).split('\n'), rest: plain.slice(end + 1) };
}

/**
 * What is wrong with the lines that fence the front matter, before anything parses it: gray-matter
 * would choose another parser, or find no front matter at all, and say nothing.
 */
export function fenceProblem(
  lines: readonly string[],
): Omit<Problem, 'file' | 'severity' | 'rule'> | undefined {
  const first = lines[0] ?? '';
  // A second BOM, or UTF-16 without one.
  if (/^\uFEFF|\0/.test(first)) {
    const message = say`the file begins with signs that nobody sees; save it again with the encoding UTF-8, without BOM`;
    return { line: 1, column: 1, message };
  }
  if (/^---\s*\S/.test(first)) {
    const message = say`"${first}" asks for another language than YAML; write --- alone on the first line`;
    return { line: 1, column: 4, message };
  }
  if (!FENCE.test(first)) {
    const message = say`the file begins with "${first.slice(0, 40)}"; its first line must be ---`;
    return { line: 1, column: 1, message };
  }
  const next = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (next === -1) {
    const message = say`the --- of line 1 is never closed; add a line --- after the last field`;
    return { line: 1, column: 1, message };
  }
  if (FENCE.test(lines[next] ?? '')) return undefined;
  const message = say`"${lines[next] ?? ''}" begins with ---; indent it if it is text, or write --- alone to end the front matter`;
  return { line: next + 1, column: 1, message };
}

/** Index of the line that ends the front matter, once `fenceProblem` has found nothing. */
export function closingFence(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && FENCE.test(line));
}
