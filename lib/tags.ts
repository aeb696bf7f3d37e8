import kebabCase from 'lodash/kebabCase.js';

/** A tag as posts carry it: its URL part and the text the editor wrote. */
export type PostTag = { key: string; name: string };

/**
 * The URL part of a tag: lodash's `kebabCase`, because the gatsby / Netlify CMS starter made its
 * tag URLs so. Empty for a text without letters or digits.
 */
export function tagKey(text: string): string {
  return kebabCase(text.normalize('NFC'));
}

/** The tags of one post, in the order written, each key once. */
export function toPostTags(texts: readonly string[]): PostTag[] {
  const tags = new Map<string, PostTag>();
  for (const name of texts) {
    const key = tagKey(name);
    if (!tags.has(key)) tags.set(key, { key, name });
  }
  return [...tags.values()];
}

/**
 * The spelling shown for one key: the most used; the first in alphabetical order when two are
 * used as often, so that it does not depend on the order of files.
 */
export function mostUsedName(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1),
  );
  if (!first) throw new RangeError('Cannot name a tag without a spelling');
  return first[0];
}
