import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile } from './content-file.ts';
import { site } from './site.ts';

/** Raise it when what is kept of a file changes its meaning. */
const FORMAT = 5;

/** What is parsed depends on these, so a cache made with others is of no use. */
const VERSION = `${FORMAT} ${site.timeZone} ${Object.keys(site.authors).join()}`;

export type ParseCache = ReadonlyMap<string, ContentFile>;

/** Parsed files of an earlier start, by path; empty when the cache is missing, torn or old. */
export async function readParseCache(cacheFile: string): Promise<ParseCache> {
  try {
    const bytes = await readFile(cacheFile);
    const end = bytes.indexOf('\n');
    const body = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== checksum(body)) return new Map();
    const files: ContentFile[] = JSON.parse(body.toString());
    return new Map(files.map((file) => [file.file, file]));
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
  const body = Buffer.from(JSON.stringify(files));
  const temporary = `${cacheFile}.${process.pid}.${process.hrtime.bigint()}`;
  await mkdir(path.dirname(cacheFile), { recursive: true });
  await writeFile(temporary, [`${checksum(body)}\n`, body]);
  await rename(temporary, cacheFile);
}

function checksum(body: Buffer): string {
  return createHash('sha256').update(VERSION).update(body).digest('hex');
}
