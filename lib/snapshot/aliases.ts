import type { ContentFile } from '../content-file.ts';
import { comparablePath } from '../path-spelling.ts';
import type { Snapshot } from '../snapshot.ts';
import { contentPath } from '../urls.ts';
import { isShown, type SoundFile } from './items.ts';
import type { PersistentMap } from './persistent-map.ts';
import type { FileChange } from './update.ts';

/** The same map when all old addresses lead where they led. */
export function updateAliases(
  { aliases, at: atBefore, isPreview }: Snapshot,
  files: readonly FileChange[],
  at: number,
): PersistentMap<string> {
  const entries = (file: ContentFile | undefined, moment: number) =>
    file?.frontMatter?.aliases && isShown(file, moment, isPreview) ? aliasEntries(file) : [];
  const next = new Map(files.flatMap(({ after }) => entries(after, at)));
  const gone = files
    .flatMap(({ before }) => entries(before, atBefore))
    .filter(([path]) => !next.has(path));
  return aliases.with(
    gone.map(([path]) => path),
    [...next].filter(([path, target]) => aliases.get(path) !== target),
  );
}

/** Each old address of a file, normalized, and where it leads. */
export function aliasEntries(file: SoundFile): [string, string][] {
  const target = contentPath(file);
  const { aliases = [] } = file.frontMatter;
  return aliases.map((alias) => [comparablePath(alias), target]);
}
