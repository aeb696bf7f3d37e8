import { readBody, readContent } from '../../lib/posts.ts';
import { searchDocument } from '../../lib/search/document.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import type { Entry } from './engines.ts';

/** Sentences of a generated post, and of those how many are of the post that it goes on about. */
const SENTENCES = 60;
const OWN = 45;

/** The posts of this site that readers see. */
export async function ownEntries(): Promise<Entry[]> {
  const { posts } = makeSnapshot(await readContent(), Date.now());
  return posts.map((post) => {
    const { body } = readBody({ file: post.file });
    return { id: post.slug, ...searchDocument(post, body) };
  });
}

/**
 * So many posts as this site would have them by then: each has the title and the headings of one of
 * its posts, sentences of that, and a few of the others. The same each time.
 */
export function generatedEntries(own: readonly Entry[], count: number): Entry[] {
  const sentences = own.map(({ text }) => text.split(/(?<=[.?!|])\s+/));
  const all = sentences.flat();
  const random = randomNumbers();
  const anyOf = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  return Array.from({ length: count }, (_, index): Entry => {
    const place = index % own.length;
    const { title = '', tags = '', headings = '', description = '' } = own[place] ?? {};
    const text = Array.from({ length: SENTENCES }, (_, line) =>
      anyOf(line < OWN ? (sentences[place] ?? []) : all),
    );
    return { id: `p${index}`, title, tags, headings, description, text: text.join(' ') };
  });
}

/** Marsaglia's xorshift, from a fixed seed; each from 0 to below 1. */
function randomNumbers(): () => number {
  let state = 2463534242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
