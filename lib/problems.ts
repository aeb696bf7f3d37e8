import { visibleLine } from './forbidden-signs.ts';
import { say } from './say.ts';

/** Something wrong in a file that an editor can mend. Lines and columns start at 1. */
export type Problem = {
  file: string;
  line: number;
  column: number;
  /** Errors stop the build; warnings do not. */
  severity: 'error' | 'warning';
  /** Its name: the field of the front matter that it looks at, or what it looks for. */
  rule: string;
  /** One sentence: what was found, what is wanted, how to mend it. */
  message: string;
};

/** One line: `posts/x.md:4:7 date: "2020-13-40" is not a date; write it as …` */
export function formatProblem({ file, line, column, severity, rule, message }: Problem): string {
  const mark = severity === 'warning' ? say`warning, ` : '';
  return visibleLine(`${file}:${line}:${column} ${mark}${rule}: ${message}`);
}

/** Those that keep a file from being shown. */
export function errorsIn(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** In the order an editor walks through the files. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** Thrown when content with errors would be built; its message is one line an error. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(sortProblems(problems).map(formatProblem).join('\n'));
    this.name = 'ContentError';
    delete this.stack;
  }
}
