import type { Row } from './scene.ts';

const HEAD = ['fault', 'requests', 'repeated', 'failed', 'wrong', 'well again, ms', 'memory, MB'];
const WIDTHS = [54, 8, 8, 6, 5, 14, 10];

/** The head of a table in markdown; rows follow as they come. */
export function showHead(): string {
  const [, ...others] = WIDTHS;
  const rule = ['-'.repeat(54), ...others.map((width) => `${'-'.repeat(width - 1)}:`)];
  return `${line(HEAD)}\n${line(rule)}`;
}

/** A row; `repeated` is what another server was asked for. */
export function showRow({ fault, requests, repeated, failed, wrong, recovery, megabytes }: Row) {
  return line([fault, requests, repeated, failed.length, wrong.length, recovery, megabytes]);
}

function line(cells: readonly (string | number)[]): string {
  const padded = cells.map((cell, column) => {
    const width = WIDTHS[column] ?? 0;
    return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
  });
  return `| ${padded.join(' | ')} |`;
}
