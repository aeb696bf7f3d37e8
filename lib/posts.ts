import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { withClashes } from './clashes.ts';
import type { ContentFile } from './content-file.ts';
import type { Gate } from './content-gate.ts';
import { readContentFile } from './content-parser.ts';
import { dayOf } from './dates.ts';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { bodyOf, type ContentKind, type ParsedFile } from './front-matter.ts';
import { picturesOf } from './images.ts';
import { changeDay, type Ledger, parseLedger } from './ledger.ts';
import { readLedgerAhead } from './ledger-ahead.ts';
import { type ParseCache, readParseCache, writeParseCache } from './parse-cache.ts';
import { publicFolder } from './picture-files.mjs';
import { readRegularFile } from './regular-files.ts';
import { statOf } from './watch/file-stats.ts';

export type Folders = { posts: string; public: string };

/** A file of `posts/`, as messages show it. */
export type ContentName = { kind: ContentKind; file: string };

/** Top of the running site. */
export const siteRoot = /* turbopackIgnore: true */ process.cwd();

export const siteFolders: Folders = { posts: path.join(siteRoot, 'posts'), public: publicFolder };

/** Where a build lies. */
export const distDir = path.join(siteRoot, '.next');

/** The ledger beside the posts, as messages show it. */
export const LEDGER = 'posts/ledger.txt';

/** What was parsed, for the next process: the workers of a build, the next build. */
export const parseCacheFile = path.join(distDir, 'cache', 'posts.json');

/**
 * Reads `posts/*.md`, `posts/pages/*.md` and `posts/tags/*.md`; other folders and files are left
 * alone. Each file carries its problems, those with other files included. What a gate does not let in
 * is not there.
 */
export async function readContent(folders = siteFolders, gate?: Gate): Promise<ContentFile[]> {
  return withClashes(await readFiles(folders, new Map(), gate));
}

/**
 * The same of this site, each file with the day that it last changed. Only those are parsed that
 * changed since they were last.
 */
export async function readOwnContent(gate?: Gate): Promise<ContentFile[]> {
  const cache = await readParseCache(parseCacheFile);
  const files = withDays(await readFiles(siteFolders, cache, gate));
  const changed =
    files.length !== cache.size || files.some((file) => cache.get(file.file) !== file);
  // Without it the next process parses again; that is no reason to stop this one.
  if (changed) await writeParseCache(parseCacheFile, files).catch(reportCacheTrouble);
  return withClashes(files);
}

/** The files of `posts/`, `posts/pages/` and `posts/tags/`. */
export function listContent(folders = siteFolders): ContentName[] {
  return [
    ...listFolder(folders.posts, 'posts', 'post'),
    ...listFolder(path.join(folders.posts, 'pages'), 'posts/pages', 'page'),
    ...listFolder(path.join(folders.posts, 'tags'), 'posts/tags', 'tag'),
  ];
}

/** What a path such as `posts/x.md` or `posts/pages/x.md` stands for; undefined for others. */
export function toContentName(file: string): ContentName | undefined {
  const [, folder, name] = /^posts\/(?:(pages|tags)\/)?([^/]+)$/.exec(file) ?? [];
  if (name === undefined || !CONTENT_FILE.test(name)) return undefined;
  return { kind: folder === 'pages' ? 'page' : folder === 'tags' ? 'tag' : 'post', file };
}

/** The body of a content file whose front matter has no error, and the line at which it begins. */
export function readBody(
  { file }: Pick<ContentName, 'file'>,
  folders = siteFolders,
): Pick<ParsedFile, 'body' | 'bodyLine'> {
  return bodyOf(readBytes(file, folders).toString());
}

/** The bytes of `posts/x.md`. Throws when there is no such file, or something else in its place. */
export function readBytes(file: string, folders = siteFolders): Buffer {
  return readRegularFile(diskPath(file, folders));
}

/** Where `posts/x.md` lies. */
export function diskPath(file: string, folders = siteFolders): string {
  return path.join(/* turbopackIgnore: true */ folders.posts, file.slice('posts/'.length));
}

/** What readers read at each address; empty for a site that keeps no ledger. */
export function readLedger(folders = siteFolders): Ledger {
  const isFile = statOf(diskPath(LEDGER, folders))?.isFile();
  return isFile ? parseLedger(readBytes(LEDGER, folders).toString()) : new Map();
}

function withDays(files: ContentFile[]): ContentFile[] {
  const ledgers = [readLedger(), readLedgerAhead()];
  const today = dayOf(Date.now());
  return files.map((file) => {
    const changed = changeDay(file, ledgers, today);
    return file.changed === changed ? file : { ...file, changed };
  });
}

async function readFiles(folders: Folders, cache: ParseCache, gate?: Gate): Promise<ContentFile[]> {
  const found = picturesOf(folders.public);
  const pictures = gate?.admitted(found) ?? found;
  const files: ContentFile[] = [];
  for (const { kind, file } of listContent(folders)) {
    if (gate?.hides(file)) continue;
    const onDisk = diskPath(file, folders);
    files.push(await readContentFile(kind, file, onDisk, pictures, cache.get(file)));
  }
  return files;
}

function reportCacheTrouble(error: unknown): void {
  reportDiskTrouble('keep what was parsed', error);
}

/** Not the hidden files of editors and of the system, nor a name that is no UTF-8. */
const CONTENT_FILE = /^[^.\uFFFD][^\uFFFD]*\.md$/i;

function listFolder(folder: string, shown: string, kind: ContentKind): ContentName[] {
  return readFolder(folder)
    .filter((entry) => !entry.isDirectory() && CONTENT_FILE.test(entry.name))
    .map(({ name }) => ({ kind, file: `${shown}/${name}` }));
}

/** What is in a folder; nothing where there is none: a site need not have posts, pages or tag files. */
export function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
