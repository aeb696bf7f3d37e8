import { isDeepStrictEqual } from 'node:util';
import type { ContentFile } from '../content-file.ts';
import type { Page, Post, Snapshot, TagFile } from '../snapshot.ts';
import { updateAliases } from './aliases.ts';
import { type ToItem, toPage, toPost, toTagFile, whereShown } from './items.ts';
import { newestFirst } from './order.ts';
import type { PersistentMap } from './persistent-map.ts';
import { editSorted } from './sorted-list.ts';
import { updateTags } from './tags.ts';
import { dueFiles, firstDue, updateWaiting } from './waiting.ts';

/** A file as it was and as it is; one of them is missing when it came or went. */
export type FileChange = { before?: ContentFile | undefined; after?: ContentFile | undefined };

/** What readers saw and see of something. One and the same where only its text changed. */
export type Change<Item> = {
  slug: string;
  before: Item | undefined;
  after: Item | undefined;
};

export type VisibleChange =
  | (Change<Post> & { kind: 'post' })
  | (Change<Page> & { kind: 'page' })
  | (Change<TagFile> & { kind: 'tag' });

/**
 * The snapshot of `now` (milliseconds since 1970) after `changes` of files, and what readers see
 * of them, with what came and went by time alone since `snapshot.at`. Every `before` is the file
 * that the snapshot was made with. Time does not go back: an earlier `now` counts as `snapshot.at`.
 */
export function updateSnapshot(
  snapshot: Snapshot,
  changes: readonly FileChange[],
  now: number,
): { snapshot: Snapshot; changes: VisibleChange[] } {
  const at = Math.max(snapshot.at, now);
  const files = [...dueFiles(snapshot.waiting, changes, at), ...changes];
  const shown = <Item>(toItem: ToItem<Item>) => whereShown(toItem, at, snapshot.isPreview);
  const posts = changesOf(of(files, 'post'), snapshot.bySlug, shown(toPost));
  const pages = changesOf(of(files, 'page'), snapshot.pages, shown(toPage));
  const tagFiles = changesOf(of(files, 'tag'), snapshot.tagFiles, shown(toTagFile));
  const waiting = updateWaiting(snapshot.waiting, files, at);
  return {
    snapshot: {
      ...snapshot,
      ...updatePosts(snapshot, posts.filter(isVisibleEdit), tagFiles.filter(isVisibleEdit)),
      at,
      pages: updateMap(snapshot.pages, pages.filter(isVisibleEdit)),
      aliases: updateAliases(snapshot, files, at),
      waiting,
      nextDue: waiting === snapshot.waiting ? snapshot.nextDue : firstDue(waiting),
    },
    changes: [
      ...posts.map((change) => ({ kind: 'post' as const, ...change })),
      ...pages.map((change) => ({ kind: 'page' as const, ...change })),
      ...tagFiles.map((change) => ({ kind: 'tag' as const, ...change })),
    ],
  };
}

function of(changes: readonly FileChange[], kind: ContentFile['kind']): FileChange[] {
  return changes.map(({ before, after }) => ({
    before: before?.kind === kind ? before : undefined,
    after: after?.kind === kind ? after : undefined,
  }));
}

/** By slug: a renamed file is one that went and one that came, in any order. */
function changesOf<Item extends { file: string }>(
  files: readonly FileChange[],
  known: ReadonlyMap<string, Item>,
  shownOf: (file: ContentFile) => Item | undefined,
): Change<Item>[] {
  const changes = new Map<string, Change<Item>>();
  for (const { before } of files) {
    if (!before) continue;
    const { slug } = before;
    const item = known.get(slug);
    if (item?.file === before.file) changes.set(slug, { slug, before: item, after: undefined });
  }
  for (const { after } of files) {
    const item = after && shownOf(after);
    if (!after || !item) continue;
    const { slug } = after;
    const before = known.get(slug);
    changes.set(slug, { slug, before, after: isDeepStrictEqual(before, item) ? before : item });
  }
  return [...changes.values()];
}

function isVisibleEdit<Item>({ before, after }: Change<Item>): boolean {
  return before !== after;
}

/** Posts and their tags, which get their names from files, too. */
function updatePosts(
  snapshot: Snapshot,
  changes: readonly Change<Post>[],
  ofTagFiles: readonly Change<TagFile>[],
) {
  const removed = changes.flatMap(({ before }) => before ?? []);
  // In order, so that each tag gets its posts in order.
  const added = changes.flatMap(({ after }) => after ?? []).sort(newestFirst);
  const tagFiles = updateMap(snapshot.tagFiles, ofTagFiles);
  const featured = ({ featured }: Post) => featured;
  return {
    posts: editSorted(snapshot.posts, removed, added, newestFirst),
    bySlug: updateMap(snapshot.bySlug, changes),
    featured: editSorted(
      snapshot.featured,
      removed.filter(featured),
      added.filter(featured),
      newestFirst,
    ),
    tagFiles,
    ...updateTags({ ...snapshot, tagFiles }, removed, added, ofTagFiles),
  };
}

function updateMap<Item>(
  map: PersistentMap<Item>,
  changes: readonly Change<Item>[],
): PersistentMap<Item> {
  const gone = changes.filter(({ after }) => !after).map(({ slug }) => slug);
  return map.with(
    gone,
    changes.flatMap(({ slug, after }) => (after ? [[slug, after] as const] : [])),
  );
}
