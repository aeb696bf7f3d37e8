import path from 'node:path';
import { readCacheFile, writeCacheFile } from '../cache-file.ts';
import { parseFrontMatter } from '../front-matter.ts';
import { getLive, type Live } from '../live-content.ts';
import { textOf } from '../live-text.ts';
import { distDir } from '../posts.ts';
import type { Post } from '../snapshot.ts';
import { searchDocument } from './document.ts';
import { SearchIndex } from './search-index.ts';

/** Raise it when the words of a post are read in another way. */
const FORMAT = '1';

/** The index of what a build showed, for a server to begin with. */
const builtFile = path.join(distDir, 'built', 'search.json');

/** An index, and of each post in it the version, by its slug. */
type Indexed = { index: SearchIndex; hashes: Map<string, string> };

type Written = { index: ReturnType<SearchIndex['toJSON']>; hashes: [slug: string, hash: string][] };

/** What the index of a process was made of last, and the making of the next one. */
type Current = { snapshot?: Live['snapshot']; indexed: Promise<Indexed> };

const CURRENT = Symbol.for('dekap-pagi.search');
const holder = globalThis as { [CURRENT]?: Current };

/**
 * The index of the posts that readers see now, and of no others. What publishing and the clock have
 * changed since it was asked for last is brought in first: that costs nothing where nobody searches.
 */
export async function liveIndex(): Promise<SearchIndex> {
  const live = await getLive();
  const current = holder[CURRENT] ?? { indexed: readBuilt() };
  holder[CURRENT] = current;
  if (current.snapshot !== live.snapshot) {
    const { snapshot } = live;
    current.snapshot = snapshot;
    // One after the other: each begins with what the one before has left.
    current.indexed = current.indexed.then((indexed) => update(indexed, snapshot, live.files));
    // A failure is not kept: who asks next tries again.
    current.indexed.catch(() => {
      if (holder[CURRENT] === current) delete holder[CURRENT];
    });
  }
  return (await current.indexed).index;
}

/** Leaves the index of some posts beside the build. `textOf` gives the text of a file. */
export async function leaveIndex(
  posts: readonly Post[],
  hashOf: (file: string) => string,
  bodyOf: (file: string) => string,
): Promise<void> {
  const index = new SearchIndex();
  for (const post of posts) index.put(post.slug, searchDocument(post, bodyOf(post.file)));
  const hashes = posts.map(({ slug, file }): [string, string] => [slug, hashOf(file)]);
  const written: Written = { index: index.toJSON(), hashes };
  await writeCacheFile(builtFile, FORMAT, [written]);
}

async function readBuilt(): Promise<Indexed> {
  const [written] = await readCacheFile<Written>(builtFile, FORMAT);
  if (!written) return { index: new SearchIndex(), hashes: new Map() };
  return { index: SearchIndex.from(written.index), hashes: new Map(written.hashes) };
}

async function update(
  { index, hashes }: Indexed,
  snapshot: Live['snapshot'],
  files: Live['files'],
): Promise<Indexed> {
  for (const slug of hashes.keys()) {
    if (snapshot.bySlug.get(slug)) continue;
    index.remove(slug);
    hashes.delete(slug);
  }
  const changed = snapshot.posts.flatMap((post) => {
    const hash = files.get(post.file)?.live?.hash;
    return hash === undefined || hashes.get(post.slug) === hash ? [] : { post, hash };
  });
  for (const { post, hash } of changed) {
    index.put(post.slug, searchDocument(post, await bodyOf(post.file, hash)));
    hashes.set(post.slug, hash);
  }
  return { index, hashes };
}

/** The body of a version; none where its text is lost, so that the post is found by its title. */
async function bodyOf(file: string, hash: string): Promise<string> {
  const text = await textOf(file, hash).catch(() => '');
  return parseFrontMatter(text, file, 'post').body;
}
