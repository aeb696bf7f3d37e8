import { Addresses } from './addresses.ts';
import type { BuiltFrom } from './built-from.ts';
import { type ContentFile, hasErrors } from './content-file.ts';
import { Gate } from './content-gate.ts';
import { readFolderContent } from './folder-content.ts';
import { readHistory, replay } from './history.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { noteAhead, readLedgerAhead } from './ledger-ahead.ts';
import { movedPaths } from './ledger-departures.ts';
import { readLedgerShown } from './ledger-shown.ts';
import { readExaminedPictures } from './own-pictures.ts';
import { readOwnContent } from './posts.ts';
import type { PublishLog } from './publish/log.ts';
import type { FileState, LogEntry } from './publish/log-line.ts';
import type { FileChange } from './snapshot/update.ts';
import { makeSnapshot, type Snapshot } from './snapshot.ts';

/** What a running server shows, and how it came to that. Only publishing changes it. */
export type Live = {
  /** What readers may see now. */
  snapshot: Snapshot;
  /** By `posts/x.md`. */
  files: Map<string, FileState>;
  /** Files whose last version has an error; readers get the one before. */
  heldBack: Set<string>;
  addresses: Addresses;
  /** What of the pictures and other files is not let in; the first publish of a process finds out. */
  gate: Gate;
  /** The ledger beside the posts, as it was last brought in. */
  ledger: Ledger;
  /** The days of what is ahead of it. */
  ahead: Map<string, LedgerEntry>;
  /** What an earlier process published, and may not have expired. */
  undone: FileChange[];
  log: PublishLog;
  /** Whether pages show what nobody remembers: all of them expire with the next publish. */
  arePagesLost: boolean;
  /** The last move of the work tree. */
  commit: LogEntry['commit'];
  /** The commit that is live; undefined where nobody looked yet. */
  head?: string | undefined;
  /** When content last changed, in milliseconds since 1970. */
  lastPublish: number | undefined;
  /** Undefined where a build left no word of what it was made from. */
  built: BuiltFrom | undefined;
  /** Names the build. */
  build: string;
};

const LIVE = Symbol.for('dekap-pagi.live');
const holder = globalThis as { [LIVE]?: Promise<Live> };

const SNAPSHOT = Symbol.for('dekap-pagi.snapshot');
const builder = globalThis as { [SNAPSHOT]?: Promise<Snapshot> };

/**
 * The site's content as it is now visible. Throws `ContentError` in a build when a file has an
 * error; a running server shows the version before.
 */
export async function getSnapshot(): Promise<Snapshot> {
  if (isServer()) return (await getLive()).snapshot;
  // In development every request looks at the files, so that an edit shows.
  if (process.env.NODE_ENV === 'development') return (await readFolderContent()).snapshot;
  builder[SNAPSHOT] ??= readFolderContent().then(({ snapshot }) => snapshot);
  return builder[SNAPSHOT];
}

/** Whether this process serves what was built: neither a build nor `next dev`. */
export function isServer(): boolean {
  const { NODE_ENV, NEXT_PHASE } = process.env;
  return NODE_ENV !== 'development' && NEXT_PHASE !== 'phase-production-build';
}

/**
 * What the server shows, loaded once per process. Pages and route handlers are different module
 * instances of one build, so it lives on `globalThis`, where all find it.
 */
export function getLive(): Promise<Live> {
  if (holder[LIVE]) return holder[LIVE];
  const loading = loadLive();
  holder[LIVE] = loading;
  // A failure is not kept: who asks next tries again.
  loading.catch(() => {
    if (holder[LIVE] === loading) delete holder[LIVE];
  });
  return loading;
}

/** The version of each file that readers get. */
export function liveFiles(files: ReadonlyMap<string, FileState>): ContentFile[] {
  return [...files.values()].flatMap(({ live }) => live ?? []);
}

async function loadLive(): Promise<Live> {
  const { build, log, done, undone, isLost, entries, built } = await readHistory();
  const files = new Map<string, FileState>();
  for (const seen of built?.files.values() ?? (await readOwnContent())) {
    files.set(seen.file, hasErrors(seen) ? { seen } : { seen, live: seen });
  }
  replay(files, done);
  const ledger = readLedgerShown();
  const at = done.at(-1)?.at ?? built?.at ?? Date.now();
  const snapshot = makeSnapshot(liveFiles(files), at, movedPaths(ledger));
  const changes = replay(files, undone);
  const ahead = readLedgerAhead();
  const logged = entries.flatMap((entry) => entry.files.flatMap(({ state }) => state?.live ?? []));
  noteAhead(ahead, logged, new Map());
  return {
    snapshot,
    files,
    gate: new Gate(await readExaminedPictures()),
    ledger,
    ahead,
    undone: changes,
    log,
    arePagesLost: isLost || !built,
    commit: entries.findLast(({ commit }) => commit)?.commit,
    lastPublish: entries.findLast((entry) => entry.files.length > 0)?.at,
    built,
    build,
    ...indexesOf(files),
  };
}

/** What can be found out from the files themselves. */
export function indexesOf(
  files: ReadonlyMap<string, FileState>,
): Pick<Live, 'addresses' | 'heldBack'> {
  const addresses = new Addresses();
  for (const file of liveFiles(files)) addresses.add(file);
  const held = [...files].filter(([, { seen }]) => hasErrors(seen)).map(([file]) => file);
  return { addresses, heldBack: new Set(held) };
}
