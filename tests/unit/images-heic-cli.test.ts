import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sharp } from '../../lib/sharp.mjs';
import { runCli } from './cli.ts';
import { folderOf, HEIC, listing, post } from './images-folder.ts';
import { noise } from './picture-samples.ts';

const jpeg = await noise(40, 30).jpeg().toBuffer();

/** Has `heic-decode` be found nowhere. */
const hook = `export const resolve = (name, context, next) => {
  if (name !== 'heic-decode') return next(name, context);
  throw Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' });
};`;
const url = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const register = `import { register } from 'node:module'; register(${JSON.stringify(url(hook))});`;
const WITHOUT_HEIC = { NODE_OPTIONS: `--import=${url(register)}` };

test('HEIC becomes upright WebP without metadata', async () => {
  const folder = folderOf({
    'public/img/a/IMG 1.HEIC': HEIC,
    'posts/x.md': post('/img/a/IMG%201.HEIC'),
  });
  const { status, stderr } = await runCli('images', folder);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const webp = sharp(path.join(folder, 'public/img/a/IMG 1.webp'));
  const { width, height, exif, icc, orientation } = await webp.metadata();
  assert.deepEqual(
    { width, height, exif, icc, orientation },
    { width: 48, height: 64, exif: undefined, icc: undefined, orientation: undefined },
  );
  const { data } = await webp.raw().toBuffer({ resolveWithObject: true });
  assert.ok((data[2] ?? 0) > 128 && (data.at(-1) ?? 255) < 100, 'the blue stripe is on top');
  assert.equal(readFileSync(path.join(folder, 'posts/x.md'), 'utf8'), post('/img/a/IMG%201.webp'));
  assert.deepEqual(listing(folder, 'originals'), ['a/IMG 1.HEIC']);
});

test('without heic-decode each HEIC is told of, and the others are done', async () => {
  const folder = folderOf({
    'public/img/a.heic': HEIC,
    'public/img/b.jpg': HEIC,
    'public/img/c.jpg': jpeg,
    'posts/x.md': post('/img/a.heic'),
  });
  const { status, stdout, stderr } = await runCli('images', folder, [], WITHOUT_HEIC);
  assert.equal(status, 1);
  const said = (name: string) =>
    `public/img/${name}:1:1 picture: "/img/${name}" is HEIC, which only the package heic-decode reads, and it is not installed; run "npm install --include=optional" and then "npm run images" again, or export the picture as JPEG\n`;
  assert.equal(stderr, said('a.heic') + said('b.jpg'));
  assert.match(stdout, /^public\/img\/c\.jpg is public\/img\/c\.webp now \(40x30, 1 kB\)/);
  assert.deepEqual(listing(folder, 'public/img'), ['a.heic', 'b.jpg', 'c.webp']);
  assert.equal(readFileSync(path.join(folder, 'posts/x.md'), 'utf8'), post('/img/a.heic'));
});
