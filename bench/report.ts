import type { Sample } from './load.ts';
import { median } from './statistics.ts';

/** What one server did in one mode, a sample for each round. */
export type Result = { name: string; bytes: number; encoding: string; samples: Sample[] };

type Ratio = { label: string; value: number; atLeast?: number; atMost?: number };

/** A table of medians, and the ratios with their budgets, as text. `results` in order of start. */
export function report(title: string, results: Result[]): string {
  return [`\n${title}`, table(results), ...ratios(results).map(line), ''].join('\n');
}

function table(results: Result[]): string {
  const rows = results.map(({ name, encoding, bytes, samples }) => [
    `${name} (${encoding})`,
    median(samples.map(({ rate }) => rate)).toFixed(0),
    median(samples.map(({ p50 }) => p50)).toFixed(2),
    median(samples.map(({ p99 }) => p99)).toFixed(2),
    median(samples.map(({ cpu }) => cpu)).toFixed(3),
    String(bytes),
  ]);
  const head = ['server', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms/request', 'bytes/response'];
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const show = (row: string[]) => `| ${row.map((cell, i) => pad(cell, i, widths)).join(' | ')} |`;
  return [
    show(head),
    `|${widths.map((n) => '-'.repeat(n + 2)).join('|')}|`,
    ...rows.map(show),
  ].join('\n');
}

function pad(cell: string, column: number, widths: number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** The budgets of the front door. Against nginx they depend on what each side sends. */
function ratios([door, next, stock, nginx, one, three, file]: Result[]): Ratio[] {
  if (!door || !next || !stock || !nginx || !one || !three || !file) {
    throw new Error('There must be seven results');
  }
  const compressed = door.encoding !== 'identity';
  const against = compressed
    ? `door (${door.encoding}) / nginx (${nginx.encoding})`
    : 'door / nginx file';
  return [
    { label: 'door / next start', value: rateRatio(door, next), atLeast: 10 },
    { label: 'door / stock Next', value: rateRatio(door, stock) },
    { label: against, value: rateRatio(door, nginx), atLeast: compressed ? 1 : 0.7 },
    { label: 'door p99 / p50', value: tail(door), atMost: 4 },
    // Its own code hardly has a tail: what is seen here is the machine's.
    { label: 'nginx p99 / p50', value: tail(nginx) },
    { label: 'through our nginx / its file', value: rateRatio(one, file), atLeast: 0.8 },
    { label: 'CPU, three replicas / one', value: cpuRatio(three, one), atMost: 1.05 },
  ];
}

function tail({ samples }: Result): number {
  return median(samples.map(({ p50, p99 }) => p99 / p50));
}

/** Compared round by round: what else the machine does in a round slows both. */
function rateRatio(one: Result, other: Result): number {
  return median(one.samples.map(({ rate }, round) => rate / (other.samples[round]?.rate ?? NaN)));
}

/** Of a request, round by round. */
function cpuRatio(one: Result, other: Result): number {
  return median(one.samples.map(({ cpu }, round) => cpu / (other.samples[round]?.cpu ?? NaN)));
}

function line({ label, value, atLeast, atMost }: Ratio): string {
  const shown = `${label.padEnd(28)} ${value.toFixed(2).padStart(6)}`;
  if (atLeast !== undefined) return `${shown}   budget >= ${atLeast}: ${verdict(value >= atLeast)}`;
  if (atMost !== undefined) return `${shown}   budget <= ${atMost}: ${verdict(value <= atMost)}`;
  return shown;
}

function verdict(met: boolean): string {
  return met ? 'met' : 'NOT MET';
}
