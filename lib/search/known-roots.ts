import { LRUCache } from 'lru-cache';
import { rootsOf } from './document.ts';
import { ownCopy } from './own-copy.ts';

/** Texts have most of their words in common. So many with their roots are some megabytes. */
const known = new LRUCache<string, readonly string[]>({ max: 10_000 });

/** The roots of a word, or of a topic's name, remembered: searches ask for the same ones. */
export function knownRoots(words: string): readonly string[] {
  const answered = known.get(words);
  if (answered !== undefined) return answered;
  const own = ownCopy(words);
  const roots = rootsOf(own);
  known.set(own, roots);
  return roots;
}
