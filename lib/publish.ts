import { isAbsent } from './absent.ts';
import { cacheTags } from './cache-tags.ts';
import { hasErrors } from './content-file.ts';
import { moveVersion } from './content-version.ts';
import { dayOf } from './dates.ts';
import { gonePaths, movedPaths } from './ledger-departures.ts';
import { writeLedgerShown } from './ledger-shown.ts';
import { getLive, indexesOf, type Live } from './live-content.ts';
import { keepExaminedPictures } from './own-pictures.ts';
import { announce } from './publish/announce.ts';
import { keepDays, withDays } from './publish/days.ts';
import { examine } from './publish/examine.ts';
import { changesInFolders } from './publish/folder-changes.ts';
import { type Branch, changesInGit } from './publish/git-changes.ts';
import { heldBackOf } from './publish/held-back.ts';
import type { Incoming } from './publish/incoming.ts';
import type { LoggedFile } from './publish/log-line.ts';
import { mergeChanges } from './publish/merge-changes.ts';
import { changedAddresses, type Outcome, once } from './publish/outcome.ts';
import { purge } from './publish/purge.ts';
import { prepareWorkTree } from './publish/work-tree.ts';
import { serverState } from './server-state.mjs';
import { type FileChange, updateSnapshot } from './snapshot/update.ts';
import { touchedBy } from './touched.ts';
import { isFeedPath } from './urls.ts';

/** Where to look for what is new; nowhere: only the time has passed. */
export type Wish = {
  git?: Branch | undefined;
  /** All of `posts/` and `public/img/`, or these files of them. */
  folders?: 'all' | readonly string[] | undefined;
  /** The server starts: what an earlier process left half done is finished first. */
  start?: boolean | undefined;
  /** Other replicas may not know of it, and are told. */
  tell?: boolean | undefined;
  /** Another replica has told of it, and tells search engines, too. */
  follow?: boolean | undefined;
};

/** Next compares each with all before it; with more than these, all pages expire instead. */
const MOST_TAGS = 2_000;

/**
 * Makes what is new in the content live, but for files with errors, and swaps the snapshot. Throws,
 * with nothing changed, when it cannot be brought in or written down.
 */
export async function publish(wish: Wish): Promise<Outcome> {
  const begun = performance.now();
  const live = await getLive();
  const incoming = await bringIn(live, wish);
  const now = Date.now();
  const files = await writeDown(live, incoming, now);
  const before = live.snapshot;
  const changes = mergeChanges([...live.undone, ...apply(live, files)]);
  const moved = incoming.ledger ? movedPaths(incoming.ledger) : before.moved;
  const after = updateSnapshot(before, changes, now);
  const snapshot = { ...after.snapshot, moved };
  const areTagsKnown = !live.arePagesLost;
  const head = incoming.commit?.to ?? live.head;
  const ledger = incoming.ledger ?? live.ledger;
  const { gate } = incoming;
  Object.assign(live, { snapshot, undone: [], arePagesLost: false, head, ledger, gate });
  const version = moveVersion(live, after.changes);
  serverState().gone = gonePaths(ledger);
  serverState().isAbsent = (path) => isAbsent(snapshot, path);
  serverState().setClock(snapshot.nextDue);
  const { tags, paths } = touchedBy(before, snapshot, after.changes);
  const { published, removed } = changedAddresses(snapshot, after.changes);
  return {
    published,
    removed,
    heldBack: heldBackOf(live),
    expired: paths,
    milliseconds: Math.round(performance.now() - begun),
    commit: incoming.commit?.to,
    tags: areTagsKnown && tags.length <= MOST_TAGS ? tags : [cacheTags.content],
    ...once(() => {
      // All tags have expired: what is rendered from now on is the same on every replica.
      serverState().settled = version;
      if (!wish.follow) void announce([...published, ...removed], paths);
      return finish(live, incoming, paths, wish);
    }),
  };
}

async function bringIn(live: Live, { git, folders, start }: Wish): Promise<Incoming> {
  if (git) return changesInGit(live, git);
  // A work tree that cannot be brought to what was published tells nothing.
  if (start && !(await prepareWorkTree(live))) return changesInFolders(live, []);
  return changesInFolders(live, folders === 'all' ? undefined : (folders ?? []));
}

/** Decides what becomes of each file, and writes it down before anyone sees it. */
async function writeDown(live: Live, incoming: Incoming, now: number): Promise<LoggedFile[]> {
  const { commit, ledger } = incoming;
  try {
    const files = withDays(live, await examine(live, incoming), ledger, dayOf(now));
    const isDue = live.snapshot.nextDue !== undefined && live.snapshot.nextDue <= now;
    if (files.length > 0 || isDue || commit) live.log.append({ at: now, commit, files });
    keepDays(live, files, ledger);
    if (files.length > 0) live.lastPublish = now;
    return files;
  } catch (error) {
    // Addresses may have been given to files that do not become live.
    Object.assign(live, indexesOf(live.files));
    throw error;
  }
}

function apply(live: Live, files: readonly LoggedFile[]): FileChange[] {
  return files.map(({ file, state }) => {
    const before = live.files.get(file)?.live;
    if (state) live.files.set(file, state);
    else live.files.delete(file);
    if (state && hasErrors(state.seen)) live.heldBack.add(file);
    else live.heldBack.delete(file);
    return { before, after: state?.live };
  });
}

/** What can wait until readers have it. */
async function finish(
  live: Live,
  incoming: Incoming,
  paths: readonly string[],
  { follow }: Wish,
): Promise<void> {
  live.log.done();
  if (incoming.ledger) writeLedgerShown(incoming.ledger);
  // Who reads a feed can wait for it.
  void serverState().warm(
    paths.filter((path) => !isFeedPath(path)),
    follow,
  );
  void purge(paths);
  void keepExaminedPictures(incoming.gate.examined);
  try {
    await incoming.settle();
  } catch (error) {
    // What was published stays live; the next publish tries again.
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Cannot bring the work tree to what is live: ${reason}\n`);
  }
}
