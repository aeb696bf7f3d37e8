import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySite, root } from '../../tests/site/site.ts';
import { generatePost } from './posts.ts';

/** Paths of the pictures that generated posts show, such as `/img/x.webp`. */
export const PICTURES = readdirSync(path.join(root, 'public/img'))
  .sort()
  .map((name) => `/img/${name}`);

/** Where the site with so many posts is, see `copyGeneratedSite()`. */
export function generatedSiteFolder(posts: number): string {
  return path.join(root, '.test', nameOf(posts));
}

/** Copies the site with its own pages and so many generated posts. */
export async function copyGeneratedSite(posts: number): Promise<string> {
  const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8');
  const folder = await copySite(nameOf(posts), ownPages(), { '.gitignore': ignored });
  writePosts(path.join(folder, 'posts'), posts);
  return folder;
}

/** Writes so many generated posts into a folder. */
export function writePosts(folder: string, posts: number): void {
  for (let index = 0; index < posts; index++) {
    const { slug, text } = generatePost(index, PICTURES);
    writeFileSync(path.join(folder, `${slug}.md`), text);
  }
}

function nameOf(posts: number): string {
  return `bench-publish-${posts}`;
}

function ownPages(): Record<string, string> {
  const folder = path.join(root, 'posts/pages');
  const texts = readdirSync(folder).map((name) => [
    `pages/${name}`,
    readFileSync(path.join(folder, name), 'utf8'),
  ]);
  return Object.fromEntries(texts);
}
