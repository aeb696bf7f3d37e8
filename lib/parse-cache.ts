import { readCacheFile, writeCacheFile } from './cache-file.ts';
import type { ContentFile } from './content-file.ts';
import { site } from './site.ts';

/** Raise it when what is kept of a file changes its meaning. */
const FORMAT = 5;

/** What is parsed depends on these, so a cache made with others is of no use. */
const VERSION = `${FORMAT} ${site.timeZone} ${Object.keys(site.authors).join()}`;

export type ParseCache = ReadonlyMap<string, ContentFile>;

/** Parsed files of an earlier start, by path; empty when the cache is missing, torn or old. */
export async function readParseCache(cacheFile: string): Promise<ParseCache> {
  const files = await readCacheFile<ContentFile>(cacheFile, VERSION);
  return new Map(files.map((file) => [file.file, file]));
}

/** Keeps them for the next start. Throws when the disk takes nothing. */
export async function writeParseCache(
  cacheFile: string,
  files: readonly ContentFile[],
): Promise<void> {
  await writeCacheFile(cacheFile, VERSION, files);
}
