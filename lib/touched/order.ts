import { neighboursIn } from '../snapshot/order.ts';
import type { Change } from '../snapshot/update.ts';
import type { Post, Snapshot } from '../snapshot.ts';

/** Whether posts came, went or moved. Who keeps neighbours while others move has not moved. */
export function isOtherList(
  old: readonly Post[],
  now: readonly Post[],
  edits: readonly Change<Post>[],
): boolean {
  return edits.some(({ before, after }) => {
    if (!before || !after) return before !== after;
    return before.time !== after.time && isOtherPlace(old, before, now, after);
  });
}

function isOtherPlace(
  old: readonly Post[],
  before: Post,
  now: readonly Post[],
  after: Post,
): boolean {
  const [was, is] = [neighboursIn(old, before), neighboursIn(now, after)];
  return was.older?.slug !== is.older?.slug || was.newer?.slug !== is.newer?.slug;
}

/** Posts that were there and are there, with another one beside them: only edits part posts. */
export function besideOthers(
  before: Snapshot,
  after: Snapshot,
  edits: readonly Change<Post>[],
): Set<string> {
  const near = edits.flatMap((edit) => [
    ...(edit.before ? Object.values(neighboursIn(before.posts, edit.before)) : []),
    ...(edit.after ? [edit.after, ...Object.values(neighboursIn(after.posts, edit.after))] : []),
  ]);
  const slugs = new Set(near.flatMap((post) => post?.slug ?? []));
  return new Set(
    [...slugs].filter((slug) => {
      const [old, now] = [before.bySlug.get(slug), after.bySlug.get(slug)];
      return old && now && isOtherPlace(before.posts, old, after.posts, now);
    }),
  );
}
