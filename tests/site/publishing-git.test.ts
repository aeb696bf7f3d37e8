import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { feedPaths } from '../../lib/urls.ts';
import { ask } from './pages.ts';
import { FROM_GIT, freshRepositories, push } from './publishing-git.ts';
import { generatedPost, type PostParts, toFile } from './publishing-posts.ts';
import {
  askToPublish,
  type Published,
  publish,
  SECRET,
  startPublishing,
} from './publishing-site.ts';

const repositories = await freshRepositories();
const site = await startPublishing(FROM_GIT);
after(() => site.stop());

const read = async (address: string) => (await ask(address, site.origin)).text;

/** The answer without the time that it took. */
async function answerOf(published: Promise<Published>): Promise<Omit<Published, 'milliseconds'>> {
  const { milliseconds, ...answer } = await published;
  assert.ok(Number.isInteger(milliseconds) && milliseconds < 10_000, `${milliseconds} ms`);
  return answer;
}

/** A post of the build with other parts, as a file of `posts/`. */
function edited(number: number, parts: Partial<PostParts>): Record<string, string> {
  return { [`posts/tulisan-${number}.md`]: toFile({ ...generatedPost(number), ...parts }) };
}

const GOOD = {
  ...edited(36, { title: 'Judul yang baik' }),
  'posts/kabar-baik.md': toFile({
    title: 'Kabar baik',
    date: '2024-04-01',
    tags: ['kabar'],
    body: 'Kabar.',
  }),
};
const NEWS = { title: 'Judul baru', tags: ['satu', 'Tag Baru'], body: 'Isi baru.' };
const BAD_LISTS = ['/posts/page/3', '/tags/satu/page/3', '/tags/ganjil/page/2'];

test('a push with one bad and two good posts answers 422 and where the error is', async () => {
  for (const address of ['/', '/tags', '/posts/tulisan-5', ...BAD_LISTS]) await read(address);
  const commit = push(repositories, { ...edited(5, { ...NEWS, date: '2024-13-05' }), ...GOOD });
  assert.deepEqual(await answerOf(publish(site)), {
    status: 422,
    published: ['/posts/tulisan-36', '/posts/kabar-baik'],
    removed: [],
    heldBack: [
      {
        file: 'posts/tulisan-5.md',
        line: 3,
        column: 7,
        rule: 'date',
        message: '"2024-13-05" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
      },
    ],
    expired: [
      ...['/posts/tulisan-36', '/posts/kabar-baik', '/', '/posts', '/tags'],
      ...['/tags/satu', '/tags/genap', '/tags/kabar', '/archive', '/archive/2024/02'],
      // Beside the two in lists, and related to them.
      ...['/archive/2024/04', '/posts/tulisan-35', '/posts/tulisan-34', '/posts/tulisan-32'],
      ...[undefined, 'satu', 'genap', 'kabar'].flatMap((key) => Object.values(feedPaths(key))),
      ...['/posts/page/2', '/posts/page/3', '/posts/page/4'],
    ],
    commit,
  });
});

test('the two good posts are live', async () => {
  assert.match(await read('/posts/kabar-baik'), /<h1>Kabar baik<\/h1>/);
  assert.match(await read('/posts/tulisan-36'), /<h1>Judul yang baik<\/h1>/);
  for (const address of ['/', '/posts']) {
    const text = await read(address);
    for (const title of ['Kabar baik', 'Judul yang baik']) {
      assert.match(text, new RegExp(`>${title}</a>`), address);
    }
  }
  assert.match(await read('/tags'), /<a href="\/tags\/kabar">kabar /);
});

test('the bad one keeps its old text, title and tags, on its page and on every list', async () => {
  const page = await read('/posts/tulisan-5');
  assert.match(page, /<h1>Judul 5<\/h1>/);
  assert.match(page, /<p>Isi 5\. Menyusui/);
  assert.match(page, /<a href="\/tags\/ganjil" rel="tag">/);
  assert.doesNotMatch(page, /baru/i);
  for (const address of BAD_LISTS) assert.match(await read(address), />Judul 5<\/a>/, address);
  assert.doesNotMatch(await read('/tags'), /tag-baru/);
  assert.equal((await ask('/tags/tag-baru', site.origin)).status, 404);
});

test('the fix makes it live, with 200 and nothing held back', async () => {
  const commit = push(repositories, edited(5, NEWS));
  const { published, removed, heldBack, ...answer } = await answerOf(publish(site));
  assert.deepEqual(
    { published, removed, heldBack, status: answer.status, commit: answer.commit },
    { published: ['/posts/tulisan-5'], removed: [], heldBack: [], status: 200, commit },
  );
  const page = await read('/posts/tulisan-5');
  assert.match(page, /<h1>Judul baru<\/h1>/);
  assert.match(page, /<p>Isi baru\./);
  assert.match(await read('/tags/tag-baru'), />Judul baru<\/a>/);
  assert.match(await read('/tags'), /<a href="\/tags\/tag-baru">Tag Baru /);
  assert.doesNotMatch(await read('/tags/ganjil/page/2'), /Judul (?:5|baru)</);
});

const NOTHING = { published: [], removed: [], heldBack: [], expired: [] };

/** A delivery of GitHub, signed. */
function deliver(body: string, secret = SECRET) {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return askToPublish(site.origin, { 'X-Hub-Signature-256': `sha256=${signature}` }, body);
}

test('a delivery that is signed publishes, and the same one again changes nothing', async () => {
  const body = JSON.stringify({ ref: 'refs/heads/main', note: 'Diterbitkan — ☕' });
  const commit = push(repositories, edited(1, { title: 'Judul bertanda' }));
  const first = await deliver(body);
  const { milliseconds: _, expired, ...answer } = JSON.parse(first.text);
  assert.deepEqual(
    [first.status, answer],
    [200, { published: ['/posts/tulisan-1'], removed: [], heldBack: [], commit }],
  );
  assert.ok(expired.includes('/posts/tulisan-1'));
  const page = await read('/posts/tulisan-1');
  assert.match(page, /<h1>Judul bertanda<\/h1>/);
  const health = await read('/api/health');
  const second = await deliver(body);
  const { milliseconds: __, ...nothing } = JSON.parse(second.text);
  assert.deepEqual([second.status, nothing], [200, NOTHING]);
  assert.equal(await read('/posts/tulisan-1'), page);
  assert.equal(await read('/api/health'), health);
});

test('a delivery again while a post is held back changes nothing either', async () => {
  push(repositories, edited(2, { date: 'kemarin' }));
  const first = await publish(site);
  const health = await read('/api/health');
  const second = await publish(site);
  assert.deepEqual([first.status, first.published, first.expired], [422, [], []]);
  const { milliseconds, ...again } = second;
  assert.deepEqual(again, { status: 422, ...NOTHING, heldBack: first.heldBack });
  assert.equal(await read('/api/health'), health);
  push(repositories, edited(2, {}));
  assert.equal((await publish(site)).status, 200);
});

const WRONG = {
  'no word of who asks': {},
  'a wrong token': { Authorization: `Bearer ${SECRET}x` },
  'another scheme': { Authorization: `Basic ${SECRET}` },
  'an empty token': { Authorization: 'Bearer ' },
  'a wrong signature': { 'X-Hub-Signature-256': `sha256=${'0'.repeat(64)}` },
  'a signature of another body': {
    'X-Hub-Signature-256': `sha256=${createHmac('sha256', SECRET).update('x').digest('hex')}`,
  },
};

for (const [name, headers] of Object.entries(WRONG)) {
  test(`${name} is answered 401 and publishes nothing`, async () => {
    push(repositories, edited(3, { title: `Judul dengan ${name}` }));
    assert.equal((await askToPublish(site.origin, headers, '{}')).status, 401);
    assert.doesNotMatch(await read('/posts/tulisan-3'), new RegExp(name));
  });
}

test('all that was pushed meanwhile is live after a publish', async () => {
  await publish(site);
  assert.match(await read('/posts/tulisan-3'), /Judul dengan a signature of another body/);
});
