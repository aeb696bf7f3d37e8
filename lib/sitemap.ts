import { archiveYears, postsOfMonth } from './archive.ts';
import { site } from './site.ts';
import type { Post, Snapshot } from './snapshot.ts';
import { isIndexedTag } from './tags.ts';
import {
  absoluteUrl,
  archivePath,
  monthPath,
  pagePath,
  postPath,
  postsPath,
  sitemapPath,
  tagPath,
} from './urls.ts';
import { withoutForbidden, xmlElement } from './xml.ts';

/** An address that search engines may index. */
export type SitemapEntry = {
  path: string;
  /** ISO 8601: when what a reader reads there last changed. */
  changed?: string | undefined;
  /** Paths of its pictures. */
  pictures?: readonly string[] | undefined;
};

/**
 * Most addresses in one file. The protocol allows 50,000 and 50 MB
 * (https://www.sitemaps.org/protocol.html#index): with the longest names a file may have, an entry
 * takes 2 kB, and this many stay below both.
 */
export const ENTRIES_IN_FILE = 25_000;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGES = 'http://www.google.com/schemas/sitemap-image/1.1';

/** Every page that may be indexed: a set, in an order that changes little. */
export function* sitemapEntries(snapshot: Snapshot): Generator<SitemapEntry> {
  yield { path: '/', changed: newestDate(snapshot.posts) };
  yield* listEntries(snapshot.posts, postsPath);
  yield { path: '/tags', changed: newestDate(snapshot.posts) };
  for (const { key, posts } of snapshot.tagsByName) {
    const { updated } = snapshot.tagFiles.get(key) ?? {};
    if (isIndexedTag(posts.length))
      yield* listEntries(posts, (page) => tagPath(key, page), updated);
  }
  yield { path: archivePath(), changed: newestDate(snapshot.posts) };
  for (const { month } of archiveYears(snapshot).flatMap(({ months }) => months)) {
    yield* listEntries(postsOfMonth(snapshot, month), (page) => monthPath(month, page));
  }
  for (const { slug, updated } of snapshot.pages.values()) {
    yield { path: pagePath(slug), changed: updated };
  }
  for (const post of snapshot.posts) yield postEntry(post);
}

/** How many files the sitemap has. With more than one, `/sitemap.xml` names them. */
export function sitemapFiles(snapshot: Snapshot): number {
  let entries = 0;
  for (const _ of sitemapEntries(snapshot)) entries++;
  return Math.max(1, Math.ceil(entries / ENTRIES_IN_FILE));
}

/** The text of file `file` (from 1), in pieces; nothing when there is no such file. */
export function* sitemapFile(snapshot: Snapshot, file: number): Generator<string> {
  const [from, to] = [(file - 1) * ENTRIES_IN_FILE, file * ENTRIES_IN_FILE];
  yield `${XML}<urlset xmlns="${SITEMAP}" xmlns:image="${IMAGES}">\n`;
  let place = 0;
  for (const entry of sitemapEntries(snapshot)) {
    if (place >= from && place < to) yield urlElement(entry);
    place++;
  }
  yield '</urlset>\n';
}

/** The file that names `files` others. */
export function sitemapIndex(files: number): string {
  const elements = Array.from({ length: files }, (_, index) => {
    return xmlElement('sitemap', [xmlElement('loc', absoluteUrl(sitemapPath(index + 1)))]);
  });
  return `${XML}${xmlElement('sitemapindex', elements, { xmlns: SITEMAP })}\n`;
}

function postEntry({ slug, date, updated = date, picture, bodyPictures }: Post): SitemapEntry {
  const pictures = picture ? [picture.src, ...bodyPictures] : bodyPictures;
  return { path: postPath(slug), changed: updated, pictures };
}

/** Lists change when a post comes, not when the text of one does; page 1 with its own text, too. */
function* listEntries(
  posts: readonly Post[],
  pathOf: (page: number) => string,
  updated?: string,
): Generator<SitemapEntry> {
  const pages = Math.max(1, Math.ceil(posts.length / site.postsPerPage));
  const changed = newestDate(posts);
  yield { path: pathOf(1), changed: later(changed, updated) };
  for (let page = 2; page <= pages; page++) yield { path: pathOf(page), changed };
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Date.parse(other) > Date.parse(one) ? other : one;
}

function newestDate([newest]: readonly Post[]): string | undefined {
  return newest?.date;
}

function urlElement({ path, changed, pictures = [] }: SitemapEntry): string {
  const url = xmlElement('url', [
    xmlElement('loc', absoluteUrl(path)),
    changed && xmlElement('lastmod', changed),
    ...pictures.map((src) => {
      return xmlElement('image:image', [xmlElement('image:loc', absoluteUrl(src))]);
    }),
  ]);
  return `${withoutForbidden(url)}\n`;
}
