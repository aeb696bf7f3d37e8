import { percentile } from '../statistics.ts';
import type { Result } from './result.ts';

type Budget = { label: string; value: number | undefined; atMost: number };

const MEGABYTE = 1024 * 1024;

/** A line for each budget: what was measured against it, and whether it was met. */
export function budgetLines(results: readonly Result[]): string[] {
  const of = (posts: number) => results.find((result) => result.posts === posts);
  return budgets(of(100), of(10_000), of(100_000)).map(lineOf);
}

function budgets(small?: Result, large?: Result, huge?: Result): Budget[] {
  const edit = editSeconds(large);
  return [
    { label: 'build CPU, 10,000 / 100 posts', value: buildRatio(large, small), atMost: 1.5 },
    { label: 'build CPU, 100,000 / 100 posts', value: buildRatio(huge, small), atMost: 3 },
    { label: 'content loaded cold, 10,000 posts, CPU s', value: large?.snapshot.cold, atMost: 4 },
    { label: 'content loaded warm, 10,000 posts, CPU s', value: large?.snapshot.warm, atMost: 0.4 },
    { label: 'edit p95, 10,000 posts, s', value: edit, atMost: 0.3 },
    {
      label: 'edit p95 / Hugo, 10,000 posts',
      value: ratio(edit, large?.hugo?.edit),
      atMost: 1 / 30,
    },
    {
      label: 'edit p95, 100,000 / 10,000 posts',
      value: ratio(editSeconds(huge), edit),
      atMost: 1.5,
    },
    { label: 'resident memory, 10,000 posts, MB', value: megabytes(large), atMost: 400 },
    { label: 'resident memory, 100,000 posts, MB', value: megabytes(huge), atMost: 1024 },
  ];
}

function lineOf({ label, value, atMost }: Budget): string {
  const limit = `budget <= ${shown(atMost)}`;
  const measured = value === undefined ? 'not measured' : shown(value);
  const verdict = value === undefined ? '' : `: ${value <= atMost ? 'met' : 'missed'}`;
  return `${label.padEnd(42)} ${measured.padStart(12)}   ${limit}${verdict}`;
}

function buildRatio(large?: Result, small?: Result): number | undefined {
  return ratio(large?.build.cpu, small?.build.cpu);
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}

function editSeconds(result?: Result): number | undefined {
  return (
    result &&
    percentile(
      result.publishing.edits.map(({ live }) => live),
      95,
    ) / 1000
  );
}

function megabytes(result?: Result): number | undefined {
  return result && result.publishing.resident / MEGABYTE;
}

/** Three digits that count, as budgets have at most. */
function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
