import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dayOf } from '../dates.ts';
import { differingPaths, formatLedger, updateLedger } from '../ledger.ts';
import { diskPath, LEDGER, readContent, readLedger } from '../posts.ts';

// `npm run ledger`: writes down what changed since it was last run. With `--check` it only looks, and
// ends with 1 where the ledger is behind.

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const before = readLedger();
const after = updateLedger(before, await readContent(), dayOf(Date.now()));
const paths = differingPaths(before, after);
const what = `${paths.length} ${paths.length === 1 ? 'address' : 'addresses'} (${shorten(paths)})`;

if (!values.check) {
  writeFileSync(diskPath(LEDGER), formatLedger(after));
  const done = paths.length === 0 ? 'nothing changed' : `${what} written down; commit it`;
  process.stdout.write(`${LEDGER}: ${done}\n`);
} else if (paths.length > 0) {
  const fix = 'run "npm run ledger" and commit the file';
  process.stderr.write(`${LEDGER}:1:1 ledger: it is behind at ${what}; ${fix}\n`);
  process.exitCode = 1;
}

function shorten(list: readonly string[]): string {
  return list.length > 5 ? `${list.slice(0, 5).join(', ')}, …` : list.join(', ');
}
