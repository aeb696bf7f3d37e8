import { monthOf, postsOfMonth } from '../archive.ts';
import type { Change } from '../snapshot/update.ts';
import type { Post, Snapshot } from '../snapshot.ts';
import { isOtherList } from './order.ts';

/** For each tag or month the edits of its posts; a post that has it no more went, for it. */
export function groupBy(
  edits: readonly Change<Post>[],
  keysOf: (post: Post) => readonly string[],
): Map<string, Change<Post>[]> {
  const groups = new Map<string, Change<Post>[]>();
  for (const { slug, before, after } of edits) {
    const had = new Set(before && keysOf(before));
    const has = new Set(after && keysOf(after));
    for (const key of new Set([...had, ...has])) {
      const group = groups.get(key) ?? [];
      const [old, now] = [had.has(key) ? before : undefined, has.has(key) ? after : undefined];
      group.push({ slug, before: old, after: now });
      groups.set(key, group);
    }
  }
  return groups;
}

/** Months whose posts are others or in another order. */
export function otherMonths(
  before: Snapshot,
  after: Snapshot,
  edits: readonly Change<Post>[],
): Set<string> {
  const byMonth = [...groupBy(edits, (post) => [monthOf(post)])];
  const others = byMonth.filter(([month, ofMonth]) =>
    isOtherList(postsOfMonth(before, month), postsOfMonth(after, month), ofMonth),
  );
  return new Set(others.map(([month]) => month));
}
