import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile } from './content-file.ts';
import { site } from './site.ts';

/** Raise it when what is kept of a file changes its meaning. */
const FORMAT = 2;

/** What is parsed depends on these, so a cache made with others is of no use. */
const VERSION = `${FORMAT} ${site.timeZone} ${Object.keys(site.authors).join()}`;

export type ParseCache = ReadonlyMap<string, ContentFile>;

/** Parsed files of an earlier start, by path; empty when the cache is missing, torn or old. */
export async function readParseCache(cacheFile: string): Promise<ParseCache> {
  try {
    const text = await readFile(cacheFile, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== checksum(body)) return new Map();
    return new Map((JSON.parse(body) as ContentFile[]).map((file) => [file.file, file]));
  } catch {
    return new Map();
  }
}

/**
 * Written beside and renamed, so that another process reads the old or the new one, whole. Each
 * writing has a name of its own: publishing may begin one while another is under way.
 */
export async function writeParseCache(
  cacheFile: string,
  files: readonly ContentFile[],
): Promise<void> {
  const body = JSON.stringify(files);
  const temporary = `${cacheFile}.${process.pid}.${process.hrtime.bigint()}`;
  await mkdir(path.dirname(cacheFile), { recursive: true });
  await writeFile(temporary, `${checksum(body)}\n${body}`);
  await rename(temporary, cacheFile);
}

function checksum(body: string): string {
  return createHash('sha256').update(VERSION).update(body).digest('hex');
}
