import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { runCli } from './cli.ts';
import { folderOf, HEIC, listing, post } from './images-folder.ts';
import { cutOff, frames, noise, withChunk } from './picture-samples.ts';

const jpeg = await noise(40, 30).jpeg().toBuffer();
const png = await noise(40, 30).png().toBuffer();
const gif = await frames(3).gif().toBuffer();
const apng = withChunk(png, 'acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));

test('what cannot be read stays, with a sentence for each, and the others are done', async () => {
  const damaged = cutOff(await noise().jpeg().toBuffer());
  const folder = folderOf({
    'public/img/a.jpg': damaged,
    'public/img/b.png': 'teks',
    'public/img/c.heic': HEIC.subarray(0, 600),
    'public/img/d.jpg': '',
    'public/img/e.png': png,
    'public/img/f.jpg': withoutHeader(jpeg),
    'posts/x.md': post('/img/a.jpg'),
  });
  symlinkSync('/etc/hostname', path.join(folder, 'public/img/g.jpg'));
  const { status, stderr } = await runCli('images', folder);
  assert.equal(status, 1);
  const none =
    'is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/';
  assert.deepEqual(stderr.trim().split('\n').sort(), [
    'public/img/a.jpg:1:1 picture: "/img/a.jpg" is damaged or cut off; export it again',
    `public/img/b.png:1:1 picture: "/img/b.png" ${none}`,
    'public/img/c.heic:1:1 picture: "/img/c.heic" is damaged or cut off; export it again',
    `public/img/d.jpg:1:1 picture: "/img/d.jpg" ${none}`,
    'public/img/f.jpg:1:1 picture: "/img/f.jpg" is damaged or cut off; export it again',
    'public/img/g.jpg:1:1 picture: "/img/g.jpg" is a link to another place; put the file itself in its place',
  ]);
  assert.ok(readFileSync(path.join(folder, 'public/img/a.jpg')).equals(damaged));
  assert.deepEqual(listing(folder, 'originals'), ['e.png']);
});

test('what is animated stays, and is no error', async () => {
  const folder = folderOf({ 'public/img/a.gif': gif, 'public/img/b.png': apng });
  for (const args of [[], ['--check']]) {
    const { status, stdout, stderr } = await runCli('images', folder, args);
    const said = (name: string) =>
      `public/img/${name}:1:1 warning, picture: "/img/${name}" is animated and stays as it is; export it as animated .webp for fewer bytes\n`;
    assert.deepEqual(
      { status, stdout, stderr },
      { status: 0, stdout: '', stderr: said('a.gif') + said('b.png') },
    );
  }
  assert.deepEqual(listing(folder, ''), ['public/img/a.gif', 'public/img/b.png']);
});

test('a WebP that is there already is not written over', async () => {
  const webp = await noise(8, 8).webp().toBuffer();
  const files = {
    'public/img/a.jpg': jpeg,
    'public/img/a.webp': webp,
    'public/img/b.jpg': jpeg,
    'public/img/b.png': png,
    'public/img/c.jpg': jpeg,
    'public/img/C.webp': webp,
    'posts/x.md': post('/img/b.png'),
  };
  const folder = folderOf(files);
  const { status, stderr } = await runCli('images', folder);
  assert.equal(status, 1);
  const said = (from: string, to: string, other: string) =>
    `public/img/${from}:1:1 picture: "/img/${from}" would become "/img/${to}", but "/img/${other}" has that address; rename one of them, or delete the one that nobody needs\n`;
  assert.equal(
    stderr,
    said('a.jpg', 'a.webp', 'a.webp') +
      said('b.png', 'b.webp', 'b.jpg') +
      said('c.jpg', 'c.webp', 'C.webp'),
  );
  assert.ok(readFileSync(path.join(folder, 'public/img/a.webp')).equals(webp));
  assert.deepEqual(listing(folder, 'originals'), ['b.jpg']);
  assert.equal(readFileSync(path.join(folder, 'posts/x.md'), 'utf8'), post('/img/b.png'));
});

test('a run that was stopped is gone on with', async () => {
  const stopped = folderOf({ 'public/img/a.jpg': jpeg, 'posts/x.md': post('/img/a.jpg') });
  await runCli('images', stopped);
  const webp = readFileSync(path.join(stopped, 'public/img/a.webp'));
  const folder = folderOf({
    'public/img/a.jpg': jpeg,
    'public/img/a.webp': webp,
    'public/img/.a.webp.part': webp.subarray(0, 20),
    'posts/x.md': post('/img/a.webp'),
    'posts/y.md': post('/img/a.jpg'),
  });
  assert.equal((await runCli('images', folder)).status, 0);
  assert.deepEqual(listing(folder, 'public/img'), ['a.webp']);
  assert.equal(readFileSync(path.join(folder, 'posts/y.md'), 'utf8'), post('/img/a.webp'));
  assert.deepEqual(listing(folder, 'originals'), ['a.jpg']);
});

test('a name that cannot be an address gives way, a folder that cannot is told of', async () => {
  const folder = folderOf({
    'public/img/Foto #1 50%.jpg': jpeg,
    'public/img/50%/a.jpg': jpeg,
    'posts/x.md': post('/img/Foto%20%231%2050%25.jpg'),
  });
  const { status, stderr } = await runCli('images', folder);
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'public/img/50%/a.jpg:1:1 picture: the folder of "/img/50%/a.jpg" has a sign that an address cannot hold; rename it with letters, digits and hyphens\n',
  );
  assert.equal(readFileSync(path.join(folder, 'posts/x.md'), 'utf8'), post('/img/foto-1-50.webp'));
});

test('nothing is changed while a post cannot be read, which may name any picture', async () => {
  const folder = folderOf({
    'public/img/a.jpg': jpeg,
    'posts/x.md': '---\ntitle: "Judul\n---\n![a](/img/a.jpg)\n',
    'posts/y.md': Buffer.from([0xff, 0xfe, 0x41]),
    'posts/arsip/z.md': 'tanpa apa-apa',
  });
  const { status, stdout, stderr } = await runCli('images', folder);
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.deepEqual(stderr.trim().split('\n'), [
    'posts/x.md:2:14 front-matter: a closing quote is missing; add it, and indent all lines of the value but the first',
    'posts/y.md:1:1 file: it is not UTF-8; save it again with the encoding UTF-8',
    'Nothing was changed: these files may name pictures; mend them, then run "npm run images" again',
  ]);
  assert.deepEqual(listing(folder, 'public/img'), ['a.jpg']);
});

test('a name that is spelled too oddly is left to an editor, and its picture stays', async () => {
  const folder = folderOf({ 'public/img/a.jpg': jpeg, 'posts/x.md': post('/img/a%2Ejpg') });
  const { status, stderr } = await runCli('images', folder);
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'posts/x.md:1:1 picture: it names "/img/a.jpg" in a way that cannot be changed by itself; write "/img/a.webp" there, then run "npm run images" again\n',
  );
  assert.deepEqual(listing(folder, 'public/img'), ['a.jpg', 'a.webp']);
  writeFileSync(path.join(folder, 'posts/x.md'), post('/img/a.webp'));
  assert.equal((await runCli('images', folder)).status, 0);
  assert.deepEqual(listing(folder, 'public/img'), ['a.webp']);
});

test('an original never takes the place of another', async () => {
  const folder = folderOf({
    'public/img/a.jpg': jpeg,
    'originals/a.jpg': 'dulu',
    'originals/a-2.jpg': 'lalu',
  });
  chmodSync(path.join(folder, 'public/img/a.jpg'), 0o755);
  const { stdout } = await runCli('images', folder);
  assert.match(stdout, /the original is originals\/a-3\.jpg\n/);
  assert.equal(readFileSync(path.join(folder, 'originals/a.jpg'), 'utf8'), 'dulu');
  assert.equal(existsSync(path.join(folder, 'public/img/a.jpg')), false);
});

/** A JPEG that ends before it says how large it is. */
function withoutHeader(bytes: Buffer): Buffer {
  return bytes.subarray(0, 30);
}
