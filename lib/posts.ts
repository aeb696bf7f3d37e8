import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withClashes } from './clashes.ts';
import type { ContentFile } from './content-file.ts';
import { readContentFile } from './content-parser.ts';
import { dayOf } from './dates.ts';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { type ContentKind, parseFrontMatter } from './front-matter.ts';
import { type Pictures, picturesOf } from './images.ts';
import { changeDay, type Ledger, parseLedger } from './ledger.ts';
import { readLedgerAhead } from './ledger-ahead.ts';
import { type ParseCache, readParseCache, writeParseCache } from './parse-cache.ts';
import { publicFolder } from './picture-files.mjs';

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
 * alone. Each file carries its problems, those with other files included.
 */
export async function readContent(folders = siteFolders): Promise<ContentFile[]> {
  return withClashes(await readFiles(folders, new Map()));
}

/**
 * The same of this site, each file with the day that it last changed. Only those are parsed that
 * changed since they were last.
 */
export async function readOwnContent(): Promise<ContentFile[]> {
  const cache = await readParseCache(parseCacheFile);
  const files = withDays(await readFiles(siteFolders, cache));
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

/** The body of a content file and the line at which it begins. */
export function readBody(
  { kind, file }: ContentName,
  folders = siteFolders,
): { body: string; bodyLine: number } {
  return parseFrontMatter(readBytes(file, folders).toString(), file, kind);
}

/** The bytes of `posts/x.md`. Throws when there is no such file. */
export function readBytes(file: string, folders = siteFolders): Buffer {
  return readFileSync(/* turbopackIgnore: true */ diskPath(file, folders));
}

/** Where `posts/x.md` lies. */
export function diskPath(file: string, folders = siteFolders): string {
  return path.join(/* turbopackIgnore: true */ folders.posts, file.slice('posts/'.length));
}

/** What readers read at each address; empty for a site that keeps no ledger. */
export function readLedger(folders = siteFolders): Ledger {
  const file = diskPath(LEDGER, folders);
  return existsSync(file) ? parseLedger(readFileSync(file, 'utf8')) : new Map();
}

function withDays(files: ContentFile[]): ContentFile[] {
  const ledgers = [readLedger(), readLedgerAhead()];
  const today = dayOf(Date.now());
  return files.map((file) => {
    const changed = changeDay(file, ledgers, today);
    return file.changed === changed ? file : { ...file, changed };
  });
}

async function readFiles(folders: Folders, cache: ParseCache): Promise<ContentFile[]> {
  const pictures: Pictures = picturesOf(folders.public);
  const files: ContentFile[] = [];
  for (const { kind, file } of listContent(folders)) {
    const onDisk = diskPath(file, folders);
    files.push(await readContentFile(kind, file, onDisk, pictures, cache.get(file)));
  }
  return files;
}

function reportCacheTrouble(error: unknown): void {
  reportDiskTrouble('keep what was parsed', error);
}

/** Not the hidden files of editors and of the system. */
const CONTENT_FILE = /^[^.].*\.md$/i;

function listFolder(folder: string, shown: string, kind: ContentKind): ContentName[] {
  return readFolder(folder)
    .filter((entry) => !entry.isDirectory() && CONTENT_FILE.test(entry.name))
    .map(({ name }) => ({ kind, file: `${shown}/${name}` }));
}

/** A site without pages or tag files, or without posts yet, has no such folder. */
function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
