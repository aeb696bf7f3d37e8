import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentError, formatProblem, type Problem, sortProblems } from '../../lib/problems.ts';

const error: Problem = {
  file: 'posts/x.md',
  line: 4,
  column: 7,
  severity: 'error',
  rule: 'date',
  message: '"2020-13-40" is not a date',
};

test('formatProblem() writes file, line, column, rule and message of an error', () => {
  assert.equal(formatProblem(error), 'posts/x.md:4:7 date: "2020-13-40" is not a date');
});

test('formatProblem() marks a warning', () => {
  assert.equal(
    formatProblem({ ...error, severity: 'warning' }),
    'posts/x.md:4:7 warning, date: "2020-13-40" is not a date',
  );
});

test('formatProblem() makes one line, and shows signs that a terminal would obey or not show', () => {
  const message = '"\u001B[2J\u009B1m\u202Ex\u0000\r\n\ty" is not under /img/';
  assert.equal(
    formatProblem({ ...error, file: 'posts/a\nb.md', message }),
    'posts/aU+000Ab.md:4:7 date: "U+001B[2JU+009B1mU+202ExU+0000U+000DU+000AU+0009y" is not under /img/',
  );
});

test('sortProblems() orders by file, line and column, as numbers, and leaves its input alone', () => {
  const places = [
    ['posts/b.md', 1, 1],
    ['posts/a.md', 10, 1],
    ['posts/a.md', 9, 10],
    ['posts/a.md', 9, 9],
  ] as const;
  const problems = places.map(([file, line, column]) => ({ ...error, file, line, column }));
  assert.deepEqual(
    sortProblems(problems).map(({ file, line, column }) => `${file}:${line}:${column}`),
    ['posts/a.md:9:9', 'posts/a.md:9:10', 'posts/a.md:10:1', 'posts/b.md:1:1'],
  );
  assert.equal(problems[0]?.file, 'posts/b.md');
});

test('ContentError says all problems, one a line, in order', () => {
  const thrown = new ContentError([{ ...error, file: 'posts/y.md' }, error]);
  assert.equal(thrown.name, 'ContentError');
  assert.equal(
    thrown.message,
    'posts/x.md:4:7 date: "2020-13-40" is not a date\n' +
      'posts/y.md:4:7 date: "2020-13-40" is not a date',
  );
  assert.equal(thrown.stack, undefined);
  assert.equal(thrown.problems.length, 2);
});
