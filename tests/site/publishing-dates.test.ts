import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { dayOf, formatDate, parseDate } from '../../lib/dates.ts';
import { formatLedger } from '../../lib/ledger.ts';
import { updateLedger } from '../../lib/ledger-update.ts';
import { readContent } from '../../lib/posts.ts';
import { site as settings } from '../../lib/site.ts';
import { structuredDataOf } from '../structured-data.ts';
import { sitemapDates } from './machine-texts.ts';
import { ask } from './pages.ts';
import { generatedPost, nameOf, toFile } from './publishing-posts.ts';
import { folder, publish, remove, startFresh, startPublishing, write } from './publishing-site.ts';
import type { RunningSite } from './site.ts';

// One post is edited while the server runs, ahead of the ledger; then the ledger follows.

const EDITED = `/posts/${nameOf(20)}`;
const EDITED_FILE = `posts/${nameOf(20)}.md`;
const ahead = path.join(folder, '.data/ledger.txt');

let site: RunningSite;
let untouched: Map<string, string | undefined>;

before(async () => {
  site = await startFresh();
  untouched = await dates();
});
after(() => site.stop());

async function dates(): Promise<Map<string, string | undefined>> {
  return sitemapDates((await ask('/sitemap.xml', site.origin)).text);
}

/** Addresses whose date of change is another than at the start, and what it is. */
async function moved(): Promise<Record<string, string | undefined>> {
  const now = await dates();
  const others = [...now].filter(([address, date]) => date !== untouched.get(address));
  return Object.fromEntries(others.map(([address, date]) => [new URL(address).pathname, date]));
}

function edit(changes: { body?: string; more?: string[] }): void {
  const post = generatedPost(20);
  const body = changes.body ?? post.body;
  write(EDITED_FILE, toFile({ ...post, body, more: [...post.more, ...(changes.more ?? [])] }));
}

async function restart(): Promise<void> {
  await site.stop();
  site = await startPublishing();
}

const SENTENCE = { body: `${generatedPost(20).body} Satu kalimat lagi.` };
const today = () => parseDate(dayOf(Date.now()));

test('a comment in the front matter moves no date', async () => {
  edit({ more: ['# Diperiksa lagi'] });
  assert.equal((await publish(site)).status, 200);
  assert.deepEqual(await moved(), {});
});

test('a sentence moves the date of its own post, and no other', async () => {
  edit(SENTENCE);
  await publish(site);
  assert.deepEqual(await moved(), { [EDITED]: today() });
});

test('the page, its structured data and the feeds tell the same day', async () => {
  const { text } = await ask(EDITED, site.origin);
  assert.ok(
    text.includes(`Diperbarui <time dateTime="${today()}">${formatDate(String(today()))}</time>`),
  );
  const [post] = structuredDataOf(text);
  assert.equal(Object(post).dateModified, today());
  const { items } = JSON.parse((await ask('/feed.json', site.origin)).text);
  const item = items.find(({ url }: { url: string }) => url === settings.url + EDITED);
  assert.equal(item.date_modified, today());
});

test('the day stays after a restart, and without the rendered pages', async () => {
  await restart();
  assert.deepEqual(await moved(), { [EDITED]: today() });
  await site.stop();
  remove('.next/pages');
  site = await startPublishing();
  assert.deepEqual(await moved(), { [EDITED]: today() });
  assert.match(readFileSync(ahead, 'utf8'), new RegExp(`^${EDITED} `, 'm'));
});

test('the ledger has the last word once it knows the words, and is not kept twice', async () => {
  const files = await readContent({
    posts: path.join(folder, 'posts'),
    public: path.join(folder, 'public'),
  });
  const ledger = new Map(updateLedger(new Map(), files, '2024-01-01').ledger);
  ledger.set(EDITED, { hash: ledger.get(EDITED)?.hash ?? '', day: '2025-05-05' });
  write('posts/ledger.txt', formatLedger(ledger));
  assert.equal((await publish(site)).status, 200);
  // Pages have no date of their own: they get the day of the ledger.
  assert.deepEqual(await moved(), {
    [EDITED]: '2025-05-05T00:00:00+07:00',
    '/kontak': '2024-01-01T00:00:00+07:00',
    '/tentang': '2024-01-01T00:00:00+07:00',
  });
  const { text } = await ask(EDITED, site.origin);
  assert.ok(text.includes('>5 Mei 2025</time>'));
  assert.ok(existsSync(ahead));
  assert.doesNotMatch(readFileSync(ahead, 'utf8'), /^\/posts/m);
});

test('what the ledger says stays after a restart', async () => {
  await restart();
  assert.equal((await moved())[EDITED], '2025-05-05T00:00:00+07:00');
});

test('a sentence that goes again is a change, too', async () => {
  edit({});
  await publish(site);
  assert.equal((await moved())[EDITED], today());
});
