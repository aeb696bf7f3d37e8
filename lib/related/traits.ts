import { rootsOf } from '../search/document.ts';
import type { Post } from '../snapshot.ts';

/** What posts may have in common, numbered from 0 as it is met: the words of a site are soon known. */
const numbers = new Map<string, number>();

/** The traits of posts that were compared, for as long as the posts are there. */
const knownTraits = new WeakMap<Post, readonly number[]>();

/**
 * What a post may have in common with others, each once: its tags, and the roots of its title and
 * description. As numbers, because one publish compares ten thousand pairs of posts: with texts each
 * takes a microsecond, with numbers a tenth of it.
 */
export function traitsOf(post: Post): readonly number[] {
  const known = knownTraits.get(post);
  if (known) return known;
  const roots = rootsOf(`${post.title}\n${post.description}`);
  const traits = [...post.tags.map(({ key }) => tagTrait(key)), ...roots.map(numberOf)];
  const distinct = [...new Set(traits)];
  knownTraits.set(post, distinct);
  return distinct;
}

/** The trait of a tag; no root begins with that sign. */
export function tagTrait(key: string): number {
  return numberOf(`#${key}`);
}

/** How much posts have in common with this one, where its traits weigh so much (whole, at most 255). */
export function weigherOf(
  post: Post,
  weightOf: (trait: number) => number,
): (other: Post) => number {
  const traits = traitsOf(post);
  // What is met later is none of its traits.
  const weights = new Uint8Array(numbers.size);
  for (const trait of traits) weights[trait] = weightOf(trait);
  return (other) => {
    let sum = 0;
    for (const trait of traitsOf(other)) if (trait < weights.length) sum += weights[trait] ?? 0;
    return sum;
  };
}

function numberOf(trait: string): number {
  const number = numbers.get(trait) ?? numbers.size;
  if (number === numbers.size) numbers.set(trait, number);
  return number;
}
