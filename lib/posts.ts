import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withClashes } from './clashes.ts';
import { type ContentFile, readContentFile } from './content-file.ts';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { type ContentKind, parseFrontMatter } from './front-matter.ts';
import { publicFolder } from './images.ts';
import { type ParseCache, readParseCache, writeParseCache } from './parse-cache.ts';
import { ContentError, formatProblem } from './problems.ts';
import { makeSnapshot, type Snapshot } from './snapshot.ts';

export type Folders = { posts: string; public: string };

const root = /* turbopackIgnore: true */ process.cwd();
export const siteFolders: Folders = { posts: path.join(root, 'posts'), public: publicFolder };
const cacheFile = path.join(root, '.next', 'cache', 'posts.json');

const SNAPSHOT = Symbol.for('dekap-pagi.snapshot');
const holder = globalThis as { [SNAPSHOT]?: Promise<Snapshot> };

/**
 * The site's content as it is now visible, read once per process. Pages and route handlers are
 * different module instances of one build, so it lives on `globalThis`, where all find it.
 * Throws `ContentError` in a build when a file has an error; a running server leaves it out.
 */
export function getSnapshot(): Promise<Snapshot> {
  // In development every request looks at the files, so that an edit shows.
  if (process.env.NODE_ENV === 'development') return loadSnapshot();
  holder[SNAPSHOT] ??= loadAndKeep();
  return holder[SNAPSHOT];
}

/** A failure is not kept: who asks next tries again. */
function loadAndKeep(): Promise<Snapshot> {
  const loading = loadSnapshot();
  loading.catch(() => {
    if (holder[SNAPSHOT] === loading) delete holder[SNAPSHOT];
  });
  return loading;
}

function reportCacheTrouble(error: unknown): void {
  reportDiskTrouble('keep what was parsed', error);
}

async function loadSnapshot(): Promise<Snapshot> {
  const cache = await readParseCache(cacheFile);
  const files = await readFiles(siteFolders, cache);
  const changed =
    files.length !== cache.size || files.some((file) => cache.get(file.file) !== file);
  // Without it the next start parses again; that is no reason to stop this one.
  if (changed) await writeParseCache(cacheFile, files).catch(reportCacheTrouble);
  const checked = withClashes(files);
  const errors = checked
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && process.env.NEXT_PHASE === 'phase-production-build') {
    throw new ContentError(errors);
  }
  for (const error of errors) console.error(formatProblem(error));
  return makeSnapshot(checked, Date.now());
}

/**
 * Reads `posts/*.md` and `posts/pages/*.md`; other folders and files are left alone. Each file
 * carries its problems, those with other files included.
 */
export async function readContent(folders = siteFolders): Promise<ContentFile[]> {
  return withClashes(await readFiles(folders, new Map()));
}

async function readFiles(folders: Folders, cache: ParseCache): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for (const [kind, file] of [
    ...listFolder(folders.posts, 'posts', 'post'),
    ...listFolder(path.join(folders.posts, 'pages'), 'posts/pages', 'page'),
  ]) {
    const known = cache.get(file);
    files.push(await readContentFile(kind, file, diskPath(file, folders), folders.public, known));
  }
  return files;
}

/** The body of a content file and the line at which it begins. */
export function readBody(
  { kind, file }: Pick<ContentFile, 'kind' | 'file'>,
  folders = siteFolders,
): { body: string; bodyLine: number } {
  return parseFrontMatter(
    readFileSync(/* turbopackIgnore: true */ diskPath(file, folders), 'utf8'),
    file,
    kind,
  );
}

function diskPath(file: string, folders: Folders): string {
  return path.join(folders.posts, file.slice('posts/'.length));
}

function listFolder(folder: string, shown: string, kind: ContentKind): [ContentKind, string][] {
  return readFolder(folder)
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.md$/i.test(entry.name))
    .map(({ name }) => [kind, `${shown}/${name}`]);
}

/** A site without pages, or without posts yet, has no such folder. */
function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
