import { type Gate, gateAfter, openGate } from '../content-gate.ts';
import { isUnchanged, readOnDisk } from '../content-on-disk.ts';
import { findTreeFile } from '../content-tree.ts';
import { type Pictures, picturesOf } from '../images.ts';
import type { Live } from '../live-content.ts';
import { decodePath } from '../picture-files.mjs';
import {
  type ContentName,
  diskPath,
  LEDGER,
  listContent,
  readLedger,
  siteFolders,
  toContentName,
} from '../posts.ts';
import { isSameVersion } from '../same-version.ts';
import { statOf } from '../watch/file-stats.ts';
import type { Incoming, IncomingFile } from './incoming.ts';

/**
 * What is in `posts/` and `public/img/` now and was not when it was last looked at. `names`
 * (`posts/x.md`, `public/img/x.webp`) spares looking at all files where only these can have changed.
 */
export async function changesInFolders(live: Live, names?: readonly string[]): Promise<Incoming> {
  const { examined } = live.gate;
  const gate = names ? await gateWith(live, names) : await openGate(siteFolders, examined);
  const look = gate.admitted(picturesOf());
  const listed = names ? names.flatMap((name) => toContentName(name) ?? []) : listContent();
  const found = listed
    .filter(({ file }) => !gate.hides(file))
    .map((name) => ({ name, stats: statOf(diskPath(name.file)) }));
  const changed = found.flatMap(({ name, stats }): IncomingFile[] => {
    if (!stats || isUnchanged(live.files.get(name.file)?.seen, stats)) return [];
    return [{ ...name, bytes: readOnDisk(diskPath(name.file), stats), stats }];
  });
  return {
    changed,
    gone: goneFiles(live, found, names).filter((file) => !gate.hides(file)),
    pictures: changedPictures(live, look, names),
    ledger: !names || names.includes(LEDGER) ? readLedger() : undefined,
    gate,
    look,
    settle: async () => {},
  };
}

function gateWith(live: Live, names: readonly string[]): Promise<Gate> {
  const files = names.map((name) => findTreeFile(name));
  return gateAfter(
    live.gate,
    files.filter((file) => file !== undefined),
    names,
  );
}

type Found = { name: ContentName; stats: ReturnType<typeof statOf> };

function goneFiles(live: Live, found: readonly Found[], names?: readonly string[]): string[] {
  const there = new Set(found.filter(({ stats }) => stats).map(({ name }) => name.file));
  const known = names ? names.filter((name) => live.files.has(name)) : [...live.files.keys()];
  return known.filter((file) => !there.has(file));
}

function changedPictures(live: Live, look: Pictures, names?: readonly string[]): Set<string> {
  const changed = new Set<string>();
  const named = names && new Set(names);
  for (const { seen } of live.files.values()) {
    for (const picture of seen.pictures) {
      const path = decodePath(picture.src);
      if (changed.has(path) || (named && !named.has(`public${path}`))) continue;
      if (!isSameVersion(picture, look.stat(picture.src))) changed.add(path);
    }
  }
  return changed;
}
