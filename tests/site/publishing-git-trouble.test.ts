import assert from 'node:assert/strict';
import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ask } from './pages.ts';
import {
  changesHere,
  FROM_GIT,
  freshRepositories,
  git,
  head,
  push,
  pushAll,
  untilFollowed,
} from './publishing-git.ts';
import { generatedPost, nameOf, type PostParts, toFile } from './publishing-posts.ts';
import {
  askToPublish,
  errors,
  folder,
  publish,
  SECRET,
  startPublishing,
  write,
} from './publishing-site.ts';

const repositories = await freshRepositories();
let site = await startPublishing(FROM_GIT);
after(() => site.stop());

const read = async (address: string) => (await ask(address, site.origin)).text;
const titleOf = async (number: number) =>
  /<h1>(.*?)<\/h1>/.exec(await read(`/posts/${nameOf(number)}`))?.[1];
const fileOf = (number: number) => `posts/${nameOf(number)}.md`;

function edited(number: number, parts: Partial<PostParts>): Record<string, string> {
  return { [fileOf(number)]: toFile({ ...generatedPost(number), ...parts }) };
}

/** Asks to publish where that fails; the status and the reason. */
async function publishInVain(): Promise<[number, unknown]> {
  const { status, text } = await askToPublish(site.origin, { Authorization: `Bearer ${SECRET}` });
  return [status, JSON.parse(text)];
}

/** Waits until the server has said more than so many lines: it does so after its answer. */
async function untilSaid(lines: number): Promise<void> {
  for (let attempt = 0; attempt < 100 && errors().length <= lines; attempt++) await setTimeout(50);
}

test('a remote that is gone answers 502 with the reason, and what was live stays', async () => {
  const { remote } = repositories;
  push(repositories, edited(1, { title: 'Tertunda' }));
  renameSync(remote, `${remote}.gone`);
  const reason = `git fetch: fatal: '${remote}' does not appear to be a git repository`;
  assert.deepEqual(await publishInVain(), [502, { error: `Nothing was published. ${reason}` }]);
  assert.equal(await titleOf(1), 'Judul 1');
  renameSync(`${remote}.gone`, remote);
  assert.deepEqual((await publish(site)).published, [`/posts/${nameOf(1)}`]);
  assert.equal(await titleOf(1), 'Tertunda');
});

test('a branch that was rewritten is followed', async () => {
  const { editor } = repositories;
  push(repositories, { ...edited(2, { title: 'Salah' }), ...edited(3, { title: 'Tetap' }) });
  await publish(site);
  assert.equal(await titleOf(2), 'Salah');
  git(editor, 'reset', '--quiet', '--soft', 'HEAD~1');
  writeFileSync(path.join(editor, fileOf(2)), toFile({ ...generatedPost(2), title: 'Benar' }));
  const commit = pushAll(editor);
  const { published, ...answer } = await publish(site);
  assert.deepEqual([published, answer.commit], [[`/posts/${nameOf(2)}`], commit]);
  assert.deepEqual([await titleOf(2), await titleOf(3)], ['Benar', 'Tetap']);
  await untilFollowed(repositories);
  assert.equal(changesHere(), '');
});

test('a branch that was set back is followed', async () => {
  const { editor } = repositories;
  push(repositories, {
    ...edited(4, { title: 'Ditarik' }),
    'posts/ditarik.md': toFile({ title: 'Ditarik', date: '2024-05-05', body: 'Ditarik.' }),
  });
  await publish(site);
  assert.equal(await titleOf(4), 'Ditarik');
  await untilFollowed(repositories);
  git(editor, 'reset', '--quiet', '--hard', 'HEAD~1');
  git(editor, 'push', '--quiet', '--force', 'origin', 'main');
  const { published, removed, commit } = await publish(site);
  assert.deepEqual([published, removed], [[`/posts/${nameOf(4)}`], ['/posts/ditarik']]);
  assert.equal(commit, head(editor));
  assert.equal(await titleOf(4), 'Judul 4');
  await untilFollowed(repositories);
  assert.equal(changesHere(), '');
});

test('a commit that was made here and not pushed is published, and stays', async () => {
  write(fileOf(5), toFile({ ...generatedPost(5), title: 'Dari sini' }));
  git(folder, 'commit', '--quiet', '--all', '--message=Dari sini');
  const commit = head(folder);
  assert.deepEqual((await publish(site)).published, [`/posts/${nameOf(5)}`]);
  assert.equal(await titleOf(5), 'Dari sini');
  assert.equal((await publish(site)).status, 200);
  assert.deepEqual([head(folder), await titleOf(5)], [commit, 'Dari sini']);
  git(folder, 'push', '--quiet', 'origin', 'main');
  git(repositories.editor, 'pull', '--quiet', '--ff-only');
});

test('what someone has pulled by hand is published', async () => {
  push(repositories, edited(6, { title: 'Dengan tangan' }));
  git(folder, 'pull', '--quiet', '--ff-only', 'origin', 'main');
  assert.equal(await titleOf(6), 'Judul 6');
  assert.deepEqual((await publish(site)).published, [`/posts/${nameOf(6)}`]);
  assert.equal(await titleOf(6), 'Dengan tangan');
});

test('a change that was made here and not committed is not lost, and is in the way of nothing', async () => {
  const before = errors().length;
  const own = toFile({ ...generatedPost(7), title: 'Belum selesai' });
  write(fileOf(7), own);
  push(repositories, { ...edited(7, { title: 'Selesai' }), ...edited(8, { title: 'Pertama' }) });
  const { status, published } = await publish(site);
  assert.deepEqual([status, published], [200, [7, 8].map((number) => `/posts/${nameOf(number)}`)]);
  assert.deepEqual([await titleOf(7), await titleOf(8)], ['Selesai', 'Pertama']);
  await untilSaid(before);
  assert.deepEqual(errors().slice(before), [
    `Cannot bring the work tree to what is live: git reset: error: Entry '${fileOf(7)}' not uptodate. Cannot merge.`,
  ]);
  assert.equal(readFileSync(path.join(folder, fileOf(7)), 'utf8'), own);
  assert.equal(changesHere(), ` M ${fileOf(7)}`);
});

test('a post that was changed and changed back meanwhile is as it was', async () => {
  push(repositories, edited(8, {}));
  const { published } = await publish(site);
  assert.deepEqual(published, [`/posts/${nameOf(8)}`]);
  assert.equal(await titleOf(8), 'Judul 8');
});

test('the change is kept in git when a restart brings the work tree to what is live', async () => {
  await site.stop('SIGKILL');
  const before = errors().length;
  site = await startPublishing(FROM_GIT);
  const [line = '', ...others] = errors().slice(before);
  const [, ref = ''] =
    /^What was changed in the work tree and not published is kept as (\S+)$/.exec(line) ?? [];
  assert.deepEqual(others, []);
  assert.match(git(folder, 'show', `${ref}:${fileOf(7)}`), /Belum selesai/);
  assert.deepEqual([changesHere(), head(folder)], ['', head(repositories.editor)]);
  assert.deepEqual([await titleOf(7), await titleOf(8)], ['Selesai', 'Judul 8']);
});

test('a push of which nobody told while the server was down is live soon after the start', async () => {
  await site.stop();
  push(repositories, edited(12, { title: 'Tanpa kabar' }));
  site = await startPublishing(FROM_GIT);
  await untilFollowed(repositories);
  assert.equal(await titleOf(12), 'Tanpa kabar');
});

test('a post that was a file and is a link keeps its old text', async () => {
  const { editor } = repositories;
  git(editor, 'rm', '--quiet', fileOf(10));
  symlinkSync('tulisan-11.md', path.join(editor, fileOf(10)));
  pushAll(editor);
  assert.equal((await publish(site)).status, 422);
  assert.equal(await titleOf(10), 'Judul 10');
  await untilFollowed(repositories);
  await site.stop('SIGKILL');
  site = await startPublishing(FROM_GIT);
  assert.equal(await titleOf(10), 'Judul 10');
  git(editor, 'rm', '--quiet', fileOf(10));
  push(repositories, edited(10, {}));
  assert.equal((await publish(site)).status, 200);
});

test('300 posts in one push are all live', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `banyak-${index}`);
  const file = (name: string) =>
    toFile({ title: name, date: '2024-09-01', tags: [`di-${name}`], body: `Isi ${name}.` });
  const commit = push(
    repositories,
    Object.fromEntries(names.map((name) => [`posts/${name}.md`, file(name)])),
  );
  const { status, published, ...answer } = await publish(site);
  assert.deepEqual([status, published.length, answer.commit], [200, 300, commit]);
  for (const name of ['banyak-0', 'banyak-150', 'banyak-299']) {
    assert.match(await read(`/posts/${name}`), new RegExp(`<p>Isi ${name}\\.</p>`));
    assert.equal((await ask(`/tags/di-${name}`, site.origin)).status, 200);
  }
  assert.match(await read('/posts'), /<p>336 artikel<\/p>/);
  await untilFollowed(repositories);
  assert.equal(changesHere(), '');
});

test('a setting that names no branch is answered with what is wanted', async () => {
  await site.stop();
  site = await startPublishing({ PUBLISH_GIT: 'main' });
  const reason = 'PUBLISH_GIT is "main"; write a remote and a branch, such as origin/main';
  assert.deepEqual(await publishInVain(), [502, { error: `Nothing was published. ${reason}` }]);
});
