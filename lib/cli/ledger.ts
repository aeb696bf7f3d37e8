import { writeFileSync } from 'node:fs';
import { dayOf } from '../dates.ts';
import { differingPaths, formatLedger, GONE, type Ledger, toMove } from '../ledger.ts';
import { ledgerProblem, lostAddress } from '../ledger-problems.ts';
import { updateLedger } from '../ledger-update.ts';
import { diskPath, LEDGER, readContent, readLedger } from '../posts.ts';
import { formatProblem } from '../problems.ts';
import { say } from '../say.ts';
import { readOptions, refuse } from './options.ts';

// `npm run ledger`: writes down what changed since it was last run. `-- --moved <path> --to <path>` and
// `-- --gone <path>` say what became of an address that leads nowhere. With `--check` it only looks, and
// ends with 1 where the ledger is behind. It does, too, while an address leads nowhere.

const { values } = readOptions({
  options: {
    check: { type: 'boolean', default: false },
    gone: { type: 'string' },
    moved: { type: 'string' },
    to: { type: 'string' },
  },
});
const { gone, moved, to } = values;
const known = readLedger();
const today = dayOf(Date.now());
const files = await readContent();

const wrong = wrongWish();
if (wrong) refuse(wrong);
const { ledger, lost } = updateLedger(settled(known), files, today);
const paths = differingPaths(known, ledger);
const written = formatLedger(ledger);
const what = `${paths.length} (${shorten(paths)})`;

if (!values.check) {
  writeFileSync(diskPath(LEDGER), written);
  const done =
    paths.length === 0 ? say`nothing changed` : say`addresses written down: ${what}; commit it`;
  process.stdout.write(`${LEDGER}: ${done}\n`);
} else if (paths.length > 0) {
  const message = say`it is behind at addresses: ${what}; run "npm run ledger" and commit the file`;
  process.stderr.write(`${formatProblem(ledgerProblem(1, message))}\n`);
  process.exitCode = 1;
}
for (const path of lost) process.stderr.write(`${formatProblem(lostAddress(path, written))}\n`);
if (lost.length > 0) process.exitCode = 1;

/** What keeps the command from doing what was asked; a sentence. */
function wrongWish(): string | undefined {
  const path = gone ?? moved;
  if (path === undefined) return to === undefined ? undefined : say`--to has no --moved beside it`;
  if (!known.has(path)) return say`${path} is not in ${LEDGER}; write it as it stands there`;
  const others = new Map(known);
  others.delete(path);
  const { ledger: there } = updateLedger(others, files, today);
  if (there.has(path)) return say`${path} is still there; delete or rename its file first`;
  if (gone !== undefined) return undefined;
  if (!to) return say`say where ${path} leads now: --moved ${path} --to /another-address`;
  return there.has(to) ? undefined : say`there is nothing at ${to}; write an address of this site`;
}

/** The ledger with what an editor says became of an address. */
function settled(before: Ledger): Ledger {
  const path = gone ?? moved;
  if (path === undefined) return before;
  return new Map(before).set(path, { hash: to === undefined ? GONE : toMove(to), day: today });
}

function shorten(list: readonly string[]): string {
  return list.length > 5 ? `${list.slice(0, 5).join(', ')}, …` : list.join(', ');
}
