import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { site as settings } from '../../lib/site.ts';
import { postPath, postsPath } from '../../lib/urls.ts';
import { localLinks } from '../../tests/site/pages.ts';
import { type Publication, publishOnly, type Site } from './changes.ts';
import type { Client } from './client.ts';
import { generatePost } from './posts.ts';
import { untilAtRest } from './serving.ts';
import { PICTURES } from './site-copy.ts';

/** Beyond these, pages of the list of all posts are like each other. */
const LIST_PAGES = 20;

/** The home page, the first pages of the list, all tags, and the first `posts` generated posts. */
export async function addressesOf(client: Client, posts: number): Promise<string[]> {
  const lists = Math.min(LIST_PAGES, Math.ceil(posts / settings.postsPerPage));
  const tags = localLinks(await read(client, '/tags')).filter((link) => link.startsWith('/tags/'));
  return [
    '/',
    ...Array.from({ length: lists }, (_, index) => postsPath(index + 1)),
    '/tags',
    ...new Set(tags),
    ...Array.from({ length: posts }, (_, index) => postPath(generatePost(index, PICTURES).slug)),
  ];
}

/** Addresses of the posts that the page of a post shows: the next and the one before, and links. */
export async function postsBeside(client: Client, pathname: string): Promise<string[]> {
  return localLinks(await read(client, pathname)).filter((link) => link.startsWith('/posts/'));
}

/** Asks for pages one after another. Throws when one does not come with status 200. */
export async function readAll(client: Client, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await read(client, address);
}

/**
 * How many pages of these a site renders again after a publication. It reads all before, so that
 * they are stored, and all after.
 */
export async function countRenderedAgain(
  site: Site,
  folder: string,
  addresses: readonly string[],
  publication: Publication,
): Promise<number> {
  const { client, server } = site;
  await readAll(client, addresses);
  await untilAtRest(server);
  const before = storedPages(folder);
  await publishOnly(site, publication);
  await readAll(client, addresses);
  await untilAtRest(server);
  if (!publication.isSeen(await client.get(publication.pathname))) {
    throw new Error(`${publication.pathname} does not ${publication.wanted} after publishing`);
  }
  return [...storedPages(folder)].filter(([file, time]) => before.get(file) !== time).length;
}

/** When each page of the store was written; one file a page, see `lib/checked-folder.mjs`. */
function storedPages(folder: string): Map<string, number> {
  const store = path.join(folder, '.next/pages');
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[0-9a-f]{64}$/.test(path.basename(name)))
    .map((name) => path.join(store, name));
  if (files.length === 0) throw new Error(`No page is stored in ${store}`);
  return new Map(files.map((file) => [file, statSync(file).mtimeMs]));
}

async function read(client: Client, pathname: string): Promise<string> {
  const { status, text } = await client.get(pathname);
  if (status !== 200) throw new Error(`${pathname} answered ${status}`);
  return text;
}
