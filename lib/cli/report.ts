import { errorsIn, formatProblem, type Problem, sortProblems } from '../problems.ts';
import { say } from '../say.ts';

/** How problems are printed: for people, for the annotations of GitHub Actions, for programs. */
export const FORMATS = { text: formatProblem, github: annotation, json: toJson } as const;
export type Format = keyof typeof FORMATS;

/** Prints problems, one line each, and how many there are; returns the number of errors. */
export function reportProblems(
  problems: readonly Problem[],
  files: number,
  format: Format = 'text',
): number {
  for (const problem of sortProblems(problems)) {
    process.stdout.write(`${FORMATS[format](problem)}\n`);
  }
  const errors = errorsIn(problems).length;
  const warnings = problems.length - errors;
  process.stderr.write(`${say`${files} files checked: ${errors} errors, ${warnings} warnings`}\n`);
  return errors;
}

/**
 * All problems as markdown for the summary of a step: GitHub shows no more than ten annotations of
 * each kind.
 */
export function summaryOf(problems: readonly Problem[]): string {
  const lines = sortProblems(problems).map(
    (problem) => `- ${escapeMarkdown(formatProblem(problem))}\n`,
  );
  return lines.join('');
}

/** https://docs.github.com/actions/reference/workflow-commands */
function annotation({ file, line, column, severity, rule, message }: Problem): string {
  const properties = { file, line, col: column, title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${severity} ${written.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function toJson({ file, line, column, severity, rule, message }: Problem): string {
  return JSON.stringify({ file, line, column, severity, rule, message });
}

/** Signs that would be read as markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<>[\]|#&]/g, '\\$&');
}
