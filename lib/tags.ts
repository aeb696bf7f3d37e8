import kebabCase from 'lodash/kebabCase.js';
import { LRUCache } from 'lru-cache';
import { say } from './say.ts';
import { fitsAddress, LONGEST_SEGMENT } from './urls.ts';

/** A tag as posts carry it: its URL part and the text the editor wrote. */
export type PostTag = { key: string; name: string };

const sharedTags = new LRUCache<string, PostTag>({ max: 20_000 });

/**
 * The URL part of a tag: lodash's `kebabCase`, because the gatsby / Netlify CMS starter made its
 * tag URLs so. Empty for a text without letters or digits.
 */
export function tagKey(text: string): string {
  return postTag(text).key;
}

/** What keeps a text from being a tag; a sentence. */
export function unfitTag(text: string): string | undefined {
  const key = tagKey(text);
  if (key === '') return say`${JSON.stringify(text)} has no letter or digit; write a word`;
  if (fitsAddress(key)) return undefined;
  return say`it is too long for an address; shorten it to ${LONGEST_SEGMENT} characters`;
}

/** The tags of one post, in the order written, each key once. Posts share them; never change one. */
export function toPostTags(texts: readonly string[]): PostTag[] {
  const tags: PostTag[] = [];
  for (const text of texts) {
    const tag = postTag(text);
    if (!tags.some(({ key }) => key === tag.key)) tags.push(tag);
  }
  return tags;
}

/** With fewer posts the page of a tag has little of its own to say, and search engines are told so. */
const LEAST_INDEXED = 3;

/** Whether search engines should list a tag that has this many posts. */
export function isIndexedTag(posts: number): boolean {
  return posts >= LEAST_INDEXED;
}

/** One object for each text, for as long as it is in use: 100,000 posts share a few hundred tags. */
function postTag(text: string): PostTag {
  const known = sharedTags.get(text);
  if (known) return known;
  const tag = { key: kebabCase(text.normalize('NFC')), name: text };
  sharedTags.set(text, tag);
  return tag;
}

/**
 * The spelling shown for one key, of those written and how often each is: the most used; the first
 * in alphabetical order when two are used as often, so that it does not depend on the order of
 * files.
 */
export function mostUsedName(spellings: ReadonlyMap<string, number>): string {
  let most: [name: string, count: number] | undefined;
  for (const [name, count] of spellings) {
    if (!most || count > most[1] || (count === most[1] && name < most[0])) most = [name, count];
  }
  if (!most) throw new RangeError('Cannot name a tag without a spelling');
  return most[0];
}
