import { parseFrontMatter } from '../../lib/front-matter.ts';
import { readBody, readContent } from '../../lib/posts.ts';
import { searchDocument } from '../../lib/search/document.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { generatePost } from '../publish/posts.ts';
import type { Entry } from './engines.ts';

/** The posts of this site that readers see. */
export async function ownEntries(): Promise<Entry[]> {
  const { posts } = makeSnapshot(await readContent(), Date.now());
  return posts.map((post) => {
    const { body } = readBody({ kind: 'post', file: post.file });
    return { id: post.slug, ...searchDocument(post, body) };
  });
}

/** So many posts of a generated site. */
export function generatedEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const { slug, text } = generatePost(index, ['/img/x.webp']);
    const { frontMatter, body } = parseFrontMatter(text, `posts/${slug}.md`, 'post');
    if (!frontMatter) throw new Error(`The generated post ${slug} has a problem`);
    const { title, description = '', tags = [] } = frontMatter;
    const names = tags.map((tag) => (typeof tag === 'string' ? { name: tag } : tag));
    return { id: slug, ...searchDocument({ title, description, tags: names }, body) };
  });
}
