import { resolveOldPath } from './queries.ts';
import type { Snapshot } from './snapshot.ts';
import { decodeParam } from './urls.ts';

/**
 * Whether readers find nothing at a path at which only content can be, as it stands in an address:
 * that of a post, of a tag, or one that no route knows.
 */
export function isAbsent(snapshot: Snapshot, path: string): boolean {
  const [, first = '', second, more] = path.split('/');
  const isThere =
    second === undefined
      ? snapshot.pages.has(decodeParam(first))
      : more === undefined && listOf(snapshot, first)?.has(decodeParam(second));
  return !isThere && resolveOldPath(snapshot, path) === undefined;
}

function listOf({ bySlug, tags }: Snapshot, first: string) {
  if (first === 'posts') return bySlug;
  return first === 'tags' ? tags : undefined;
}
