import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../lib/content-check.ts';
import { filesBelow } from '../../lib/files-below.mjs';
import { runCli } from './cli.ts';
import { noise } from './picture-samples.ts';
import { postOf, siteOf } from './temporary-site.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const jpegs = await Promise.all(
  NAMES.map((_, index) =>
    noise(700 + index, 500)
      .jpeg()
      .toBuffer(),
  ),
);
const text = (ending: string) =>
  postOf('Judul') + NAMES.map((name) => `![a](/img/${name}.${ending})\n`).join('\n');

const folders = siteOf({
  'posts/x.md': text('jpg'),
  'posts/y.md': text('jpg'),
  ...Object.fromEntries(NAMES.map((name, index) => [`public/img/${name}.jpg`, jpegs[index] ?? ''])),
});
const folder = path.dirname(folders.posts);

/** Starts the command and kills it as soon as there is a file. */
async function killAt(file: string): Promise<void> {
  const cli = fileURLToPath(new URL('../../lib/cli/images.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), cli], {
    cwd: folder,
  });
  const ended = once(child, 'exit');
  while (!existsSync(path.join(folder, file)) && child.exitCode === null) await setTimeout(1);
  child.kill('SIGKILL');
  await ended;
}

/** Names of pictures that lead nowhere; what else is wrong is not of interest here. */
async function lost(): Promise<string[]> {
  const { problems } = await checkContent(folders);
  return problems.map(({ message }) => message).filter((message) => /there is no/.test(message));
}

test('npm run images may be killed at any time: no name leads nowhere, no picture is lost', async () => {
  for (const file of ['public/img/a.webp', 'originals/b.jpg', 'public/img/.d.webp.part']) {
    await killAt(file);
    assert.deepEqual(await lost(), [], `killed at ${file}`);
    const kept = filesBelow(folder).filter((name) => name.endsWith('.jpg'));
    for (const jpeg of jpegs) assert.ok(kept.some((name) => readFileSync(name).equals(jpeg)));
  }
  assert.equal((await runCli('images', folder)).status, 0);
  assert.equal(readFileSync(path.join(folder, 'posts/x.md'), 'utf8'), text('webp'));
  assert.equal(readFileSync(path.join(folder, 'posts/y.md'), 'utf8'), text('webp'));
  const left = filesBelow(folder)
    .map((name) => path.relative(folder, name))
    .sort();
  assert.deepEqual(left, [
    ...NAMES.map((name) => `originals/${name}.jpg`),
    ...['posts/x.md', 'posts/y.md'],
    ...NAMES.map((name) => `public/img/${name}.webp`),
  ]);
});
