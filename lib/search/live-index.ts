import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readCacheFile, writeCacheFile } from '../cache-file.ts';
import { bodyOf } from '../front-matter.ts';
import { getLive, getSnapshot, isServer } from '../live-content.ts';
import { liveText } from '../live-text.ts';
import { distDir } from '../posts.ts';
import type { Post, Snapshot } from '../snapshot.ts';
import { documentAmong } from './document.ts';
import { SearchIndex, type WrittenIndex } from './search-index.ts';

/** Raise it when the words of a post are read in another way. */
const FORMAT = '1';

/** The index of what a build showed, for a server to begin with. */
const builtFile = path.join(distDir, 'built', 'search.json');

/** An index, and of each post in it the version, by its slug. */
type Indexed = { index: SearchIndex; hashes: Map<string, string> };

type Written = { index: WrittenIndex; hashes: [slug: string, hash: string][] };

/** What the index of a process was made of last, and the making of the next one. */
type Current = { snapshot?: Snapshot; indexed: Promise<Indexed> };

const CURRENT = Symbol.for('dekap-pagi.search');
const holder = globalThis as { [CURRENT]?: Current };

/** So many posts are read in one go; then who else asks for something gets a turn. */
const BATCH = 20;

/**
 * The index of the posts that readers see now, and of no others. What publishing and the clock have
 * changed since it was asked for last is brought in first: that costs nothing where nobody searches.
 */
export async function liveIndex(): Promise<SearchIndex> {
  // In development every request looks at the files, so that an edit is found.
  if (!isServer()) return (await update(empty(), await getSnapshot(), () => '')).index;
  const { snapshot, files } = await getLive();
  const current = holder[CURRENT] ?? { indexed: readBuilt() };
  holder[CURRENT] = current;
  if (current.snapshot !== snapshot) {
    current.snapshot = snapshot;
    const hashOf = (file: string) => files.get(file)?.live?.hash;
    // One after the other: each begins with what the one before has left.
    current.indexed = current.indexed.then((indexed) => update(indexed, snapshot, hashOf));
    // A failure is not kept: who asks next tries again.
    current.indexed.catch(() => {
      if (holder[CURRENT] === current) delete holder[CURRENT];
    });
  }
  return (await current.indexed).index;
}

/** Leaves the index of posts beside the build; `hashOf` names the version of a file. */
export async function leaveIndex(
  posts: readonly Post[],
  hashOf: (file: string) => string | undefined,
): Promise<void> {
  const { index, hashes } = empty();
  await put({ index, hashes }, posts, hashOf, posts.length);
  const written: Written = { index: index.toJSON(), hashes: [...hashes] };
  await writeCacheFile(builtFile, FORMAT, [written]);
}

async function readBuilt(): Promise<Indexed> {
  const [written] = await readCacheFile<Written>(builtFile, FORMAT);
  if (!written) return empty();
  return { index: SearchIndex.from(written.index), hashes: new Map(written.hashes) };
}

function empty(): Indexed {
  return { index: new SearchIndex(), hashes: new Map() };
}

async function update(
  indexed: Indexed,
  { posts, bySlug }: Snapshot,
  hashOf: (file: string) => string | undefined,
): Promise<Indexed> {
  const { index, hashes } = indexed;
  for (const slug of hashes.keys()) {
    if (bySlug.get(slug)) continue;
    index.remove(slug);
    hashes.delete(slug);
  }
  const changed = posts.filter(({ slug, file }) => hashes.get(slug) !== hashOf(file));
  await put(indexed, changed, hashOf, posts.length);
  return indexed;
}

async function put(
  { index, hashes }: Indexed,
  posts: readonly Post[],
  hashOf: (file: string) => string | undefined,
  count: number,
): Promise<void> {
  for (const [place, post] of posts.entries()) {
    if (place % BATCH === BATCH - 1) await nextTurn();
    index.put(post.slug, documentAmong(count, post, await readBody(post.file)));
    hashes.set(post.slug, hashOf(post.file) ?? '');
  }
}

/** The body of a file; none where its text is lost, so that the post is found by its title. */
async function readBody(file: string): Promise<string> {
  const text = await liveText(file).catch(() => '');
  return bodyOf(text).body;
}
