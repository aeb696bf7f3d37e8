import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, test } from 'node:test';
import { ask } from './pages.ts';
import { FROM_GIT, freshRepositories, git, head, push, untilFollowed } from './publishing-git.ts';
import { generatedPost, type PostParts, toFile } from './publishing-posts.ts';
import {
  folder,
  publish,
  remove,
  SECRET,
  startFresh,
  startPublishing,
  write,
} from './publishing-site.ts';
import type { RunningSite } from './site.ts';

let site: RunningSite | undefined;
afterEach(() => site?.stop());

/**
 * Runs `npm run undo` as the operator does; what it says. Not `spawnSync`: meanwhile the server closes
 * connections that stand still, and who does not notice asks again on one of them.
 */
async function undo(env: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/undo.ts'], {
    cwd: folder,
    env: { ...process.env, ...env, PUBLISH_SECRET: SECRET, PORT: new URL(origin()).port },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const [status] = await once(child, 'close');
  return { status, text };
}

function origin(): string {
  assert.ok(site);
  return site.origin;
}

const post = (number: number, parts: Partial<PostParts>) =>
  toFile({ ...generatedPost(number), ...parts });

async function shows(address: string, text: string): Promise<boolean> {
  return (await ask(address, origin())).text.includes(text);
}

test('undo puts back an edited, an added and a deleted post of the folders', async () => {
  site = await startFresh();
  write('posts/tulisan-7.md', post(7, { body: 'Isi yang salah.' }));
  write('posts/salah.md', post(7, { title: 'Salah', body: 'Tidak perlu.' }));
  remove('posts/tulisan-8.md');
  await publish(site);
  assert.equal(await shows('/posts/tulisan-7', 'Isi yang salah.'), true);

  const { status, text } = await undo();
  assert.equal(status, 0, text);
  assert.match(text, /^put back posts\/tulisan-7\.md$/m);
  assert.match(text, /^removed posts\/salah\.md$/m);
  assert.match(text, /^put back posts\/tulisan-8\.md$/m);
  assert.equal(await shows('/posts/tulisan-7', 'Isi 7.'), true);
  assert.equal(await shows('/posts/tulisan-8', 'Isi 8.'), true);
  assert.equal((await ask('/posts/salah', origin())).status, 404);
  assert.equal(readFileSync(path.join(folder, 'posts/tulisan-8.md'), 'utf8'), post(8, {}));
  assert.equal(existsSync(path.join(folder, 'posts/salah.md')), false);
});

test('undo of an undo does it again', async () => {
  site = await startFresh();
  write('posts/tulisan-7.md', post(7, { body: 'Isi kedua.' }));
  await publish(site);
  await undo();
  assert.equal(await shows('/posts/tulisan-7', 'Isi 7.'), true);
  await undo();
  assert.equal(await shows('/posts/tulisan-7', 'Isi kedua.'), true);
});

test('undo says that there is nothing to undo', async () => {
  site = await startFresh();
  const { status, text } = await undo();
  assert.equal(status, 1);
  assert.equal(text, 'Nothing was published since the build; there is nothing to undo\n');
});

test('undo of a push is a commit, here and at the remote, and it is live', async () => {
  const repositories = await freshRepositories();
  site = await startPublishing(FROM_GIT);
  push(repositories, {
    'posts/tulisan-7.md': post(7, { body: 'Isi yang salah.' }),
    'posts/salah.md': post(7, { title: 'Salah' }),
    'posts/tulisan-8.md': undefined,
  });
  await publish(site);
  await untilFollowed(repositories);

  const { status, text } = await undo(FROM_GIT);
  assert.equal(status, 0, text);
  assert.match(text, /^Take back what [0-9a-f]{10} published$/m);
  assert.equal(await shows('/posts/tulisan-7', 'Isi 7.'), true);
  assert.equal(await shows('/posts/tulisan-8', 'Isi 8.'), true);
  assert.equal((await ask('/posts/salah', origin())).status, 404);
  assert.equal(head(repositories.remote), head(folder));

  git(repositories.editor, 'pull', '--quiet');
  push(repositories, { 'posts/tulisan-7.md': post(7, { body: 'Isi yang benar.' }) });
  await publish(site);
  assert.equal(await shows('/posts/tulisan-7', 'Isi yang benar.'), true);
});

test('undo of a push that the remote does not take is live, and says what to do', async () => {
  const repositories = await freshRepositories();
  site = await startPublishing(FROM_GIT);
  push(repositories, { 'posts/tulisan-7.md': post(7, { body: 'Isi yang salah.' }) });
  await publish(site);
  await untilFollowed(repositories);
  write('.git/hooks/pre-push', '#!/bin/sh\necho "fatal: not today" >&2\nexit 1\n');
  spawnSync('chmod', ['+x', path.join(folder, '.git/hooks/pre-push')]);

  const { text } = await undo(FROM_GIT);
  assert.match(
    text,
    /not at origin \(git push: .*\): push it by hand, or the next push brings it back/,
  );
  assert.equal(await shows('/posts/tulisan-7', 'Isi 7.'), true);
  await publish(site);
  assert.equal(await shows('/posts/tulisan-7', 'Isi 7.'), true);
});
