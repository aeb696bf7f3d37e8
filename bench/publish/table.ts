import { percentile } from '../statistics.ts';
import type { Sample } from './changes.ts';
import type { Result } from './result.ts';

type Row = [label: string, show: (result: Result) => string];

const MEGABYTE = 1024 * 1024;

const ROWS: Row[] = [
  ['build: processor time, s', ({ build }) => build.cpu.toFixed(1)],
  ['build: time, s', ({ build }) => build.wall.toFixed(1)],
  ['build: memory at its peak, MB', ({ build }) => megabytes(build.memory)],
  ['content loaded cold: processor time, s', ({ snapshot }) => snapshot.cold.toFixed(2)],
  ['content loaded warm: processor time, s', ({ snapshot }) => snapshot.warm.toFixed(2)],
  ['start to first page, ms', ({ publishing }) => publishing.startUp.toFixed(0)],
  ['edit seen after, p50 / p95, ms', ({ publishing }) => spread(publishing.edits, 'live')],
  ['  of which the answer, ms', ({ publishing }) => spread(publishing.edits, 'answer')],
  ['  git fetch alone, ms', ({ publishing }) => spread(publishing.edits, 'fetch')],
  ['new post seen after, ms', ({ publishing }) => spread(publishing.additions, 'live')],
  ['deleted post gone after, ms', ({ publishing }) => spread(publishing.deletions, 'live')],
  ['renamed post seen after, ms', ({ publishing }) => spread(publishing.renamings, 'live')],
  ['pages rendered again for one body', ({ publishing }) => String(publishing.renderedAgain)],
  ['resident memory of the server, MB', ({ publishing }) => megabytes(publishing.resident)],
  ['  after so many pages', ({ publishing }) => String(publishing.pages)],
  ['Hugo, build: processor time, s', ({ hugo }) => seconds(hugo?.build.cpu)],
  ['Hugo, build: time, s', ({ hugo }) => seconds(hugo?.build.wall)],
  ['Hugo, built again after one edit, s', ({ hugo }) => seconds(hugo?.edit)],
];

/** All results as a table in markdown, a column for each number of posts. */
export function table(results: readonly Result[]): string {
  const head = ['posts', ...results.map(({ posts }) => String(posts))];
  const rows = ROWS.map(([label, show]) => [label, ...results.map(show)]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const ruler = widths.map((width, column) => '-'.repeat(width + 1) + (column === 0 ? '-' : ':'));
  return [line(head, widths), `|${ruler.join('|')}|`, ...rows.map((row) => line(row, widths))].join(
    '\n',
  );
}

function line(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
  );
  return `| ${cells.join(' | ')} |`;
}

function spread(samples: readonly Sample[], measure: keyof Sample): string {
  const values = samples.map((sample) => sample[measure]);
  return `${percentile(values, 50).toFixed(0)} / ${percentile(values, 95).toFixed(0)}`;
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(0);
}

function seconds(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2);
}
