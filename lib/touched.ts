import { cacheTags } from './cache-tags.ts';
import type { VisibleChange } from './snapshot/update.ts';
import type { Snapshot } from './snapshot.ts';
import { compareSnapshots, type Differences } from './touched/differences.ts';
import { touchedPaths } from './touched/paths.ts';

/**
 * What `changes` of visible files touch, as `updateSnapshot` answers them: exactly the cache tags to
 * expire, and the addresses of the pages that changed, most important first, at most
 * 100 of them.
 */
export function touchedBy(
  before: Snapshot,
  after: Snapshot,
  changes: readonly VisibleChange[],
): { tags: string[]; paths: string[] } {
  const shown = changes.filter((change) => hasPage(before, change) || hasPage(after, change));
  const differences = compareSnapshots(before, after, shown);
  return {
    tags: [...new Set(expiredTags(differences, shown))],
    paths: touchedPaths(before, after, shown, differences),
  };
}

/** A tag that no post has is nowhere, whatever editors wrote about it. */
function hasPage({ tags }: Snapshot, { kind, slug }: VisibleChange): boolean {
  return kind !== 'tag' || tags.has(slug);
}

function expiredTags(differences: Differences, changes: readonly VisibleChange[]): string[] {
  const { beside, related, cards, renamed, posts, tagKeys, tagIndex, topics, aliases, ...others } =
    differences;
  const own = changes.map(({ kind, slug }) => cacheTags[kind](slug));
  return [
    ...own,
    ...[...beside, ...related, ...renamed].map(cacheTags.post),
    ...[...cards].map(cacheTags.card),
    ...(posts ? [cacheTags.posts] : []),
    ...[...tagKeys].map(cacheTags.tag),
    ...(others.archive ? [cacheTags.archive] : []),
    ...[...others.months].map(cacheTags.month),
    ...(tagIndex ? [cacheTags.tags] : []),
    ...(topics ? [cacheTags.topics] : []),
    ...(changes.some(isOtherPage) ? [cacheTags.pages] : []),
    ...(aliases.length > 0 ? [cacheTags.aliases] : []),
    ...aliases.map(cacheTags.alias),
  ];
}

function isOtherPage({ kind, before, after }: VisibleChange): boolean {
  return kind === 'page' && (before === undefined || after === undefined);
}
