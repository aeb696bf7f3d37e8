import path from 'node:path';
import { statOf } from '../watch/file-stats.ts';
import { listedUrls } from './listed-urls.ts';
import { builtPages } from './public-folder.ts';
import { readInput } from './read-input.ts';
import { sitemapUrls } from './sitemap-urls.ts';
import type { PageTitles } from './titles.ts';

/** An address of the old site, as a path with its query; `titles` where its page is at hand. */
export type OldUrl = { path: string; titles: PageTitles | undefined };

/**
 * The addresses of an old site, each once: out of a sitemap, a sitemap index that lies beside its
 * parts, a file with an address on each line, or gatsby's `public` folder. Throws one sentence where
 * there are none, or one cannot be read.
 */
export function readOldUrls(input: string): OldUrl[] {
  const stats = statOf(input);
  if (!stats)
    throw new Error(`There is no ${input}; name a sitemap, a list of addresses or a public folder`);
  const found = stats.isDirectory() ? builtPages(input) : readFileUrls(input);
  const byPath = new Map<string, OldUrl>();
  for (const url of found) if (!byPath.has(url.path)) byPath.set(url.path, url);
  if (byPath.size === 0) {
    throw new Error(
      `${input} holds no addresses; name a sitemap, a list of addresses or a public folder`,
    );
  }
  return [...byPath.values()];
}

function readFileUrls(file: string): OldUrl[] {
  const text = readInput(file);
  const paths = /^\uFEFF?\s*</.test(text)
    ? sitemapUrls(text, file, (name) => readInput(path.join(path.dirname(file), name)))
    : listedUrls(text, file);
  return paths.map((path) => ({ path, titles: undefined }));
}
