import type { ContentFile } from '../content-file.ts';
import { changeDay, type Ledger } from '../ledger.ts';
import { dropKnown, noteAhead, writeLedgerAhead } from '../ledger-ahead.ts';
import type { Live } from '../live-content.ts';
import type { FileState, LoggedFile } from './log-line.ts';

/**
 * Gives the files that a publish changes the day since when readers read what they say: that of the
 * ledger, else `today`. Where the ledger itself came with them, the days of all other files are
 * looked up in it, too, and those that differ are added.
 */
export function withDays(
  live: Live,
  files: readonly LoggedFile[],
  ledger: Ledger | undefined,
  today: string,
): LoggedFile[] {
  const ledgers = [ledger ?? live.ledger, live.ahead];
  const dated = files.map((item) => {
    const before = live.files.get(item.file)?.live;
    return { ...item, state: item.state && stateWithDay(item.state, before, ledgers, today) };
  });
  if (!ledger) return dated;
  const changing = new Set(files.map(({ file }) => file));
  for (const [file, state] of live.files) {
    if (changing.has(file)) continue;
    const next = stateWithDay(state, state.live, ledgers, today);
    if (next.live?.changed !== state.live?.changed) dated.push({ file, state: next });
  }
  return dated;
}

/** Remembers the days that the ledger does not know yet, and forgets those that it does. */
export function keepDays(
  live: Live,
  files: readonly LoggedFile[],
  ledger: Ledger | undefined,
): void {
  const known = ledger ?? live.ledger;
  const isNew = noteAhead(
    live.ahead,
    files.flatMap(({ state }) => state?.live ?? []),
    known,
  );
  const isOld = ledger !== undefined && dropKnown(live.ahead, ledger);
  if (isNew || isOld) writeLedgerAhead(live.ahead);
}

function stateWithDay(
  { seen, live: file }: FileState,
  before: ContentFile | undefined,
  ledgers: readonly Ledger[],
  today: string,
): FileState {
  if (!file) return { seen };
  const changed = changeDay(file, ledgers, today, before);
  const live = file.changed === changed ? file : { ...file, changed };
  return { seen: seen === file ? live : seen, live };
}
