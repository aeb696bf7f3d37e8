import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../files-below.mjs';
import { distDir, siteFolders, siteRoot } from '../posts.ts';
import { say } from '../say.ts';
import { readOptions, refuse } from './options.ts';

// `npm run release -- <folder>`: builds the site and puts what its server needs into a new folder, where
// `node lib/server.mjs` runs without npm. With `--before <folder>` it takes along the files that pages of
// an older release name, for readers who have such a page open.

const DAY = 24 * 60 * 60 * 1000;

/** How long a page of an older release may stay open. */
const LONGEST_OPEN = 30 * DAY;

/** What the build leaves for the server beside Next's own; what pages are made from comes whole. */
const PARTS = [
  path.relative(siteRoot, siteFolders.posts),
  ...['lib', 'public', 'docs/panduan-editor.md', 'package.json', 'LICENSE'],
  ...['.next/static', '.next/built', '.next/seed-hashes.json'],
];

/** What is made again where it is lost, below `.next/cache`; a site without pictures has none. */
const CACHES = ['posts.json', 'pictures.json', 'ledger.txt'].map((name) => `.next/cache/${name}`);

/** Next's own server, which has no front door, and what Next takes for something that may be read. */
const NEEDLESS = ['server.js', 'app', 'art', 'tests'];

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: { before: { type: 'string' } },
});
const [folder, ...others] = positionals;
if (folder === undefined || others.length > 0) refuse(say`name one folder that is not there yet`);
if ((await readdir(folder).catch(() => [])).length > 0) refuse(say`${folder} is not empty`);

const build = ['--import', 'tsx', 'lib/cli/build.ts'];
const env = { ...process.env, RELEASE: '1' };
execFileSync(process.execPath, build, { cwd: siteRoot, env, stdio: 'inherit' });
await bring(path.join(distDir, 'standalone'), folder);
for (const part of NEEDLESS) await rm(path.join(folder, part), { recursive: true, force: true });
const caches = CACHES.filter((name) => existsSync(path.join(siteRoot, name)));
for (const part of [...PARTS, ...caches])
  await bring(path.join(siteRoot, part), path.join(folder, part));
for (const name of ['pages', 'cache']) {
  await mkdir(path.join(folder, '.next', name), { recursive: true });
}
if (values.before !== undefined) await bringOlderFiles(values.before, folder);

/** Links of packages stay links to where they are in the new folder. */
async function bring(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

async function bringOlderFiles(before: string, to: string): Promise<void> {
  const [from, own] = [before, to].map((top) => path.join(top, '.next/static'));
  for (const file of filesBelow(from ?? '')) {
    const isOpen = Date.now() - (await stat(file)).mtimeMs < LONGEST_OPEN;
    const copy = path.join(own ?? '', path.relative(from ?? '', file));
    if (isOpen) await cp(file, copy, { force: false, preserveTimestamps: true });
  }
}
