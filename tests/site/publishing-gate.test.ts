import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cutOff, noise } from '../unit/picture-samples.ts';
import { ask } from './pages.ts';
import {
  FROM_GIT,
  freshRepositories,
  git,
  push,
  pushAll,
  untilFollowed,
} from './publishing-git.ts';
import { generatedPost, nameOf, PICTURED, type PostParts, toFile } from './publishing-posts.ts';
import { publish, startPublishing } from './publishing-site.ts';

const repositories = await freshRepositories();
let site = await startPublishing(FROM_GIT);
after(() => site.stop());

const read = async (address: string) => (await ask(address, site.origin)).text;
const statusOf = async (address: string) => (await ask(address, site.origin)).status;
const titleOf = async (number: number) =>
  /<h1>(.*?)<\/h1>/.exec(await read(`/posts/${nameOf(number)}`))?.[1];
const bytesOf = async (src: string) =>
  Buffer.from(await (await fetch(site.origin + src)).arrayBuffer());

const inEditor = (name: string) => path.join(repositories.editor, name);
const fileOf = (number: number) => `posts/${nameOf(number)}.md`;
const edited = (number: number, parts: Partial<PostParts>) => ({
  [fileOf(number)]: toFile({ ...generatedPost(number), ...parts }),
});

/** What a publish says, a line a problem. */
async function published(): Promise<{ status: number; published: string[]; said: string[] }> {
  const { status, published, heldBack } = await publish(site);
  const said = heldBack.map(
    ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`,
  );
  return { status, published, said };
}

async function restart(): Promise<void> {
  await untilFollowed(repositories);
  await site.stop('SIGKILL');
  site = await startPublishing(FROM_GIT);
}

const BULAN = '/img/bulan-dan-buaian.webp';
const REPOSITORY = 'is a repository of its own; put its files into this one';
const LINK = 'is a link to another place; put the file itself in its place';
const PROGRAM = 'may be run as a program; take that right away with chmod -x';
const OTHER =
  'is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/';
const DAMAGED = 'is damaged or cut off; export it again';
const CLASH = 'has the same address but for case or accents; rename one of them';

describe('a push that brings what is not let in', () => {
  const refused = [
    `posts/arsip:1:1 file: it ${REPOSITORY}`,
    `posts/catatan.txt:1:1 file: it ${LINK}`,
    `${fileOf(2)}:1:1 file: it ${PROGRAM}`,
    `${fileOf(3)}:1:1 file: it ${LINK}`,
    `public/img/2024:1:1 file: "/img/2024" ${REPOSITORY}`,
    `public/img/Tas-Kerja-Dan-Pendingin.webp:1:1 file-name: public/img/tas-kerja-dan-pendingin.webp ${CLASH}`,
    `public/img/a#b.webp:1:1 file-name: "/img/a#b.webp" has a sign that an address cannot hold; use letters, digits and hyphens`,
    `public/img/etc:1:1 file: "/img/etc" ${LINK}`,
    `public/img/jalan.webp:1:1 file: "/img/jalan.webp" ${PROGRAM}`,
    `public/img/rumah.jpg:1:1 picture: "/img/rumah.jpg" tells where or how it was made (GPS position); export it again without metadata`,
    `public/img/separuh.webp:1:1 picture: "/img/separuh.webp" ${DAMAGED}`,
    `public/img/tas-kerja-dan-pendingin.webp:1:1 file-name: public/img/Tas-Kerja-Dan-Pendingin.webp ${CLASH}`,
    `public/img/x.html:1:1 picture: "/img/x.html" ${OTHER}`,
    `public/img/x.svg:1:1 picture: "/img/x.svg" ${OTHER}`,
  ];
  const names = refused
    .map((line) => line.split(':', 1)[0] ?? '')
    .filter((name) => !name.includes('/tas-'));

  before(async () => {
    const id = git(repositories.editor, 'rev-parse', 'HEAD');
    for (const place of ['posts/arsip', 'public/img/2024']) {
      mkdirSync(inEditor(place));
      git(repositories.editor, 'update-index', '--add', '--cacheinfo', `160000,${id},${place}`);
    }
    symlinkSync('/etc/hostname', inEditor('posts/catatan.txt'));
    symlinkSync('/etc', inEditor('public/img/etc'));
    rmSync(inEditor(fileOf(3)));
    symlinkSync('../package.json', inEditor(fileOf(3)));
    const sound = await noise().webp().toBuffer();
    const gps = noise().withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 54/1 0/1' } });
    const files = {
      ...edited(2, { title: 'Program' }),
      'public/img/jalan.webp': sound,
      'public/img/a#b.webp': sound,
      'public/img/Tas-Kerja-Dan-Pendingin.webp': sound,
      'public/img/separuh.webp': cutOff(sound),
      'public/img/rumah.jpg': await gps.jpeg().toBuffer(),
      'public/img/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'public/img/x.html': '<script>alert(1)</script>',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(inEditor(name), content);
    for (const name of [fileOf(2), 'public/img/jalan.webp']) chmodSync(inEditor(name), 0o755);
  });

  test('is refused, each file with its reason, and what is good in it is live', async () => {
    push(repositories, edited(1, { title: 'Baik' }));
    const answer = { status: 422, published: [`/posts/${nameOf(1)}`], said: refused };
    assert.deepEqual(await published(), answer);
    assert.deepEqual(
      [await titleOf(1), await titleOf(2), await titleOf(3)],
      ['Baik', 'Judul 2', 'Judul 3'],
    );
  });

  test('is refused again by the next publish, and after a restart', async () => {
    assert.deepEqual(await published(), { status: 422, published: [], said: refused });
    await restart();
    assert.deepEqual(await published(), { status: 422, published: [], said: refused });
    assert.deepEqual([await titleOf(2), await titleOf(3)], ['Judul 2', 'Judul 3']);
  });

  test('serves nothing of it', async () => {
    const others = ['/img/x.svg', '/img/x.html', '/img/etc/hostname', '/img/2024'];
    const pictures = ['/img/rumah.jpg', '/img/separuh.webp', '/img/jalan.webp'];
    for (const src of [...others, ...pictures]) assert.equal(await statusOf(src), 404, src);
  });

  test('is followed by one that takes it away again, which is accepted', async () => {
    for (const name of names) rmSync(inEditor(name), { recursive: true });
    git(repositories.editor, 'rm', '--quiet', '--cached', 'posts/arsip', 'public/img/2024');
    push(repositories, { ...edited(2, {}), ...edited(3, {}) });
    const mended = [2, 3].map((number) => `/posts/${nameOf(number)}`);
    assert.deepEqual(await published(), { status: 200, published: mended, said: [] });
  });
});

describe('a picture of a post that is replaced by one that is not let in', () => {
  let sound: Buffer;
  before(async () => {
    sound = await bytesOf(BULAN);
  });
  const post = `posts/${PICTURED}.md`;
  const saidOf = (message: string, rule = 'picture') => [
    `${post}:5:16 featuredimage: "${BULAN}" ${message}`,
    `public${BULAN}:1:1 ${rule}: "${BULAN}" ${message}`,
  ];

  test('stays what it was, with its post', async () => {
    // Its size can be read: nothing but the gate knows that it must not be shown.
    const gps = noise().withExif({ IFD3: { GPSLatitudeRef: 'S' } });
    push(repositories, { [`public${BULAN}`]: await gps.webp().toBuffer() });
    const message =
      'tells where or how it was made (GPS position); export it again without metadata';
    assert.deepEqual(await published(), { status: 422, published: [], said: saidOf(message) });
    assert.deepEqual(await bytesOf(BULAN), sound);
    await untilFollowed(repositories);
    assert.deepEqual(await bytesOf(BULAN), sound);
  });

  test('stays it when a second one is not let in either, and after a restart', async () => {
    rmSync(inEditor(`public${BULAN}`));
    symlinkSync('/etc/hostname', inEditor(`public${BULAN}`));
    pushAll(repositories.editor);
    const said = saidOf(LINK, 'file');
    assert.deepEqual(await published(), { status: 422, published: [], said });
    await restart();
    assert.deepEqual(await bytesOf(BULAN), sound);
    assert.deepEqual(await published(), { status: 422, published: [], said });
    assert.match(await read(`/posts/${PICTURED}`), /bulan-dan-buaian/);
  });

  test('holds back what else changes in its post, until it is mended', async () => {
    push(repositories, edited(30, { title: 'Judul lain' }));
    const { status, said } = await published();
    assert.deepEqual([status, said], [422, saidOf(LINK, 'file')]);
    assert.equal(await titleOf(30), 'Judul 30');
    rmSync(inEditor(`public${BULAN}`));
    push(repositories, { [`public${BULAN}`]: sound });
    assert.deepEqual((await published()).status, 200);
    assert.equal(await titleOf(30), 'Judul lain');
  });
});

describe('a link that takes the place of posts/pages', () => {
  test('is refused, and the pages stay', async () => {
    rmSync(inEditor('posts/pages'), { recursive: true });
    symlinkSync('../docs', inEditor('posts/pages'));
    pushAll(repositories.editor);
    const said = [`posts/pages:1:1 file: it ${LINK}`];
    assert.deepEqual(await published(), { status: 422, published: [], said });
    assert.deepEqual([await statusOf('/tentang'), await statusOf('/kontak')], [200, 200]);
    await restart();
    assert.deepEqual(await published(), { status: 422, published: [], said });
    assert.deepEqual([await statusOf('/tentang'), await statusOf('/kontak')], [200, 200]);
  });

  test('takes them away when it goes and none comes back, but for one that does', async () => {
    rmSync(inEditor('posts/pages'));
    mkdirSync(inEditor('posts/pages'));
    push(repositories, { 'posts/pages/kontak.md': '---\ntitle: Kontak\n---\nKami.\n' });
    const { status, published: changed, removed, heldBack } = await publish(site);
    assert.deepEqual(
      { status, changed, removed, heldBack },
      { status: 200, changed: ['/kontak'], removed: ['/tentang'], heldBack: [] },
    );
  });
});

test('code in the front matter of a push runs nowhere', async () => {
  const written = path.join(repositories.editor, '../written');
  const code = `{ title: require('node:fs').writeFileSync(${JSON.stringify(written)}, 'x') }`;
  push(repositories, {
    'posts/kode.md': `---js\n${code}\n---\nTeks.\n`,
    [fileOf(4)]: `---javascript\n${code}\n---\nTeks.\n`,
  });
  const another = (fence: string) =>
    `1:4 front-matter: "${fence}" asks for another language than YAML; write --- alone on the first line`;
  const said = [`posts/kode.md:${another('---js')}`, `${fileOf(4)}:${another('---javascript')}`];
  assert.deepEqual(await published(), { status: 422, published: [], said });
  assert.deepEqual([await statusOf('/posts/kode'), await titleOf(4)], [404, 'Judul 4']);
  await restart();
  assert.deepEqual(await published(), { status: 422, published: [], said });
  assert.deepEqual([await statusOf('/posts/kode'), await titleOf(4)], [404, 'Judul 4']);
  assert.equal(existsSync(written), false);
  push(repositories, { 'posts/kode.md': undefined, ...edited(4, {}) });
  assert.deepEqual((await published()).status, 200);
});
