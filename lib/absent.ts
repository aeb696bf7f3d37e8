import { listMonth } from './archive.ts';
import { type Listing, listPosts, listTagPosts, resolveOldPath } from './queries.ts';
import type { Snapshot } from './snapshot.ts';
import { decodeParam, parseMonth, parsePageNumber } from './urls.ts';

/** A list and the number of one of its pages, in a path. */
const NUMBERED = /^(.+)\/page\/([^/]+)$/;

/**
 * Whether readers find nothing at a path at which only content can be, as it stands in an address:
 * that of a post, of a tag, of a further page of a list, or one that no route knows.
 */
export function isAbsent(snapshot: Snapshot, path: string): boolean {
  const [, list, number] = NUMBERED.exec(path) ?? [];
  const isThere = isContent(snapshot, path) || isList(snapshot, list ?? path, number);
  // What a list moved to has its further pages, too.
  const old = [path, list].filter((one) => one !== undefined);
  return !isThere && old.every((one) => resolveOldPath(snapshot, one) === undefined);
}

function isContent({ pages, bySlug }: Snapshot, path: string): boolean {
  const [, first = '', second, more] = path.split('/');
  if (second === undefined) return pages.has(decodeParam(first));
  return first === 'posts' && more === undefined && bySlug.has(decodeParam(second));
}

/** Whether a path is that of a list of posts, which has a page of this number. */
function isList(snapshot: Snapshot, path: string, number: string | undefined): boolean {
  const page = number === undefined ? 1 : parsePageNumber(number);
  return page !== undefined && listAt(snapshot, path, page) !== undefined;
}

function listAt(snapshot: Snapshot, path: string, page: number): Listing | undefined {
  const [, first, second, third, more] = path.split('/');
  if (first === 'posts' && second === undefined) return listPosts(snapshot, page);
  if (more !== undefined || second === undefined) return undefined;
  if (first === 'tags' && third === undefined) {
    return listTagPosts(snapshot, decodeParam(second), page);
  }
  if (first !== 'archive' || third === undefined) return undefined;
  const month = parseMonth({ year: decodeParam(second), month: decodeParam(third) });
  return month === undefined ? undefined : listMonth(snapshot, month, page);
}
