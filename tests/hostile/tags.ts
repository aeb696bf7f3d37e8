import { mostUsedName, type PostTag, toPostTags } from '../../lib/tags.ts';
import type { HostilePost } from './manifest.ts';

/** The tags of posts, each with the spelling that its page shows. */
export function shownTags(posts: readonly HostilePost[]): PostTag[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { key, name } of posts.flatMap(({ tags }) => toPostTags(tags))) {
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return [...spellings].map(([key, counts]) => ({ key, name: mostUsedName(counts) }));
}
