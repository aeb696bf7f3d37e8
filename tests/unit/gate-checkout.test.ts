import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../lib/content-check.ts';
import { formatProblem } from '../../lib/problems.ts';
import { fileOf, postOf, siteOf, temporaryFolder } from './temporary-site.ts';

const EDITOR = ['-c', 'user.name=Penyunting', '-c', 'user.email=penyunting@example.com'];
const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

function git(cwd: string, ...args: string[]): string {
  const options = { cwd, env: ENVIRONMENT, stdio: 'pipe', encoding: 'utf8' } as const;
  return execFileSync('git', [...EDITOR, ...args], options).trim();
}

/** A repository of a site with a post and a page; its folder. */
function repository(): string {
  const { posts } = siteOf({
    'posts/x.md': postOf('Judul'),
    'posts/pages/y.md': fileOf('title: Halaman\ndescription: x'),
  });
  const folder = path.dirname(posts);
  git(folder, 'init', '--quiet');
  commit(folder);
  return folder;
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=Perubahan');
}

/** What someone gets who clones it. */
function cloneOf(folder: string): string {
  const clone = path.join(temporaryFolder(), 'clone');
  git(folder, 'clone', '--quiet', folder, clone);
  return clone;
}

async function check(folder: string) {
  const folders = { posts: path.join(folder, 'posts'), public: path.join(folder, 'public') };
  const { problems, files } = await checkContent(folders);
  return { said: problems.map(formatProblem), files: files.length };
}

const REPOSITORY = 'is a repository of its own; put its files into this one';
const SVG =
  'public/img/x.svg:1:1 picture: "/img/x.svg" is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/';
const LINK = 'is a link to another place; put the file itself in its place';

test('a submodule that was not fetched is refused though its folder is empty', async () => {
  const folder = repository();
  const id = git(folder, 'rev-parse', 'HEAD');
  for (const place of ['posts/arsip', 'public/img/2024']) {
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${id},${place}`);
  }
  git(folder, 'commit', '--quiet', '--message=Submodul');
  assert.deepEqual(await check(cloneOf(folder)), {
    said: [
      `posts/arsip:1:1 file: it ${REPOSITORY}`,
      `public/img/2024:1:1 file: "/img/2024" ${REPOSITORY}`,
    ],
    files: 2,
  });
});

test('an empty folder that git knows nothing of is let be', async () => {
  const folder = repository();
  mkdirSync(path.join(folder, 'posts/tags'));
  assert.deepEqual(await check(folder), { said: [], files: 2 });
});

for (const place of ['posts', 'posts/pages', 'public/img', 'public']) {
  test(`a link in the place of ${place} is refused where git has it, and nothing behind it is read`, async () => {
    const folder = repository();
    mkdirSync(path.join(folder, 'public/img'), { recursive: true });
    writeFileSync(path.join(folder, 'public/img/x.svg'), '<svg/>');
    renameSync(path.join(folder, place), path.join(folder, 'elsewhere'));
    const depth = place.split('/').length - 1;
    symlinkSync(`${'../'.repeat(depth)}elsewhere`, path.join(folder, place));
    // As a server may have it.
    assert.deepEqual(await check(folder), { said: [SVG], files: 2 });
    commit(folder);
    assert.deepEqual(await check(cloneOf(folder)), {
      said: [`${place}:1:1 file: it ${LINK}`, ...(place.startsWith('posts') ? [SVG] : [])],
      files: place === 'posts' ? 0 : place === 'posts/pages' ? 1 : 2,
    });
  });
}
