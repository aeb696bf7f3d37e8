import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { noise } from '../unit/picture-samples.ts';
import { ask } from './pages.ts';
import { generatedPost, nameOf, toFile } from './publishing-posts.ts';
import {
  errors,
  folder,
  publish,
  remove,
  startFresh,
  startPublishing,
  write,
} from './publishing-site.ts';

let site = await startFresh();
after(() => site.stop());

const at = (name: string) => path.join(folder, name);
const pageOf = async (number: number) => (await ask(`/posts/${nameOf(number)}`, site.origin)).text;
const statusOf = async (address: string) => (await ask(address, site.origin)).status;
const POST = toFile({ title: 'Baru', date: '2024-05-01', body: 'Baru.' });

/** The status of a publish, and what it says, a line a problem. */
async function published(): Promise<[number, string[]]> {
  const { status, heldBack } = await publish(site);
  return [
    status,
    heldBack.map(
      ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`,
    ),
  ];
}

const OTHER =
  'is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/';
const PIPE = 'is a pipe or a device, not a file; take it away';
const PROGRAM = 'may be run as a program; take that right away with chmod -x';
const SAID = [
  'posts/pages/alat:1:1 file: it is a link to another place; put the file itself in its place',
  `posts/pipa.md:1:1 file: it ${PIPE}`,
  `posts/${nameOf(3)}.md:1:1 file: it ${PROGRAM}`,
  `posts/${nameOf(4)}.md:1:1 file: it ${PIPE}`,
  `public/img/pipa.webp:1:1 file: "/img/pipa.webp" ${PIPE}`,
  `public/img/x.svg:1:1 picture: "/img/x.svg" ${OTHER}`,
];

test('what is not let in is named, keeps nobody waiting, and what was live stays', async () => {
  write('public/img/x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  symlinkSync('/etc', at('posts/pages/alat'));
  // Its rights alone change: neither its size nor the time of its last change.
  chmodSync(at(`posts/${nameOf(3)}.md`), 0o755);
  remove(`posts/${nameOf(4)}.md`);
  for (const name of [`posts/${nameOf(4)}.md`, 'posts/pipa.md', 'public/img/pipa.webp']) {
    execFileSync('mkfifo', [at(name)]);
  }
  for (let round = 0; round < 2; round++) assert.deepEqual(await published(), [422, SAID]);
  assert.match(await pageOf(3), /Isi 3\./);
  assert.match(await pageOf(4), /Isi 4\./);
  assert.equal(await statusOf('/img/pipa.webp'), 404);
});

test('a start names it, and is not kept waiting either', async () => {
  await site.stop('SIGKILL');
  site = await startPublishing();
  assert.deepEqual(
    errors(),
    SAID.map((line) => `Held back: ${line}`),
  );
  assert.match(await pageOf(4), /Isi 4\./);
  const { heldBack } = JSON.parse((await ask('/api/health', site.origin)).text);
  assert.equal(heldBack, SAID.length);
});

test('all is well when it is taken away', async () => {
  for (const name of ['public/img/x.svg', 'public/img/pipa.webp', 'posts/pages/alat']) remove(name);
  for (const name of ['posts/pipa.md', `posts/${nameOf(4)}.md`]) remove(name);
  chmodSync(at(`posts/${nameOf(3)}.md`), 0o644);
  write(`posts/${nameOf(4)}.md`, toFile(generatedPost(4)));
  assert.deepEqual(await published(), [200, []]);
});

test('what a server finds by watching is not let in either', async () => {
  await site.stop();
  site = await startPublishing({ PUBLISH_WATCH: '1' });
  const before = errors().length;
  const gps = noise().withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 54/1 0/1' } });
  write('public/img/rumah.jpg', await gps.jpeg().toBuffer());
  write('posts/baru.md', POST.replace('Baru.', '![Rumah](/img/rumah.jpg)'));
  const message =
    '"/img/rumah.jpg" tells where or how it was made (GPS position); export it again without metadata';
  await until(() => errors().length >= before + 2);
  assert.deepEqual(errors().slice(-2), [
    `Held back: posts/baru.md:6:1 picture: ${message}`,
    `Held back: public/img/rumah.jpg:1:1 picture: ${message}`,
  ]);
  write('public/img/rumah.jpg', await noise().jpeg().toBuffer());
  await until(async () => (await statusOf('/posts/baru')) === 200);
  assert.deepEqual(await published(), [200, []]);
});

/** Waits until something is so, for five seconds. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await isSo()) return;
    await setTimeout(100);
  }
  assert.fail(`It never came to that: ${errors().join('\n')}`);
}
