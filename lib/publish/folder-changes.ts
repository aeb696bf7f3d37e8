import { lstatSync } from 'node:fs';
import { type Pictures, picturesOf } from '../images.ts';
import type { Live } from '../live-content.ts';
import { decodePath } from '../picture-files.mjs';
import {
  type ContentName,
  diskPath,
  LEDGER,
  listContent,
  readBytes,
  readLedger,
  toContentName,
} from '../posts.ts';
import type { Incoming, IncomingFile } from './incoming.ts';

/**
 * What is in `posts/` and `public/img/` now and was not when it was last looked at. `names`
 * (`posts/x.md`, `public/img/x.webp`) spares looking at all files where only these can have changed.
 */
export function changesInFolders(live: Live, names?: readonly string[]): Incoming {
  const look = picturesOf();
  const pictures = changedPictures(live, look, names);
  const listed = names ? names.flatMap((name) => toContentName(name) ?? []) : listContent();
  const found = listed.map((name) => ({ name, stats: statOf(name) }));
  const changed = found.flatMap(({ name, stats }): IncomingFile[] => {
    const seen = live.files.get(name.file)?.seen;
    if (!stats || (seen?.size === stats.size && seen.mtimeMs === stats.mtimeMs)) return [];
    return [{ ...name, bytes: stats.isFile() ? readBytes(name.file) : undefined, stats }];
  });
  return {
    changed,
    gone: goneFiles(live, found, names),
    pictures,
    ledger: !names || names.includes(LEDGER) ? readLedger() : undefined,
    look,
    settle: async () => {},
  };
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
    for (const { src, size, mtimeMs } of seen.pictures) {
      const path = decodePath(src);
      if (changed.has(path) || (named && !named.has(`public${path}`))) continue;
      const stats = look.stat(src);
      if (stats?.size !== size || stats?.mtimeMs !== mtimeMs) changed.add(path);
    }
  }
  return changed;
}

function statOf({ file }: ContentName) {
  return lstatSync(diskPath(file), { throwIfNoEntry: false });
}
