import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { sharp } from '../../lib/sharp.mjs';
import { site as settings } from '../../lib/site.ts';
import { assertWellFormed, readWithFeedparser } from '../feed-readers.ts';
import { sitemapProblems } from '../sitemap-schema.ts';
import { structuredDataOf } from '../structured-data.ts';
import { quickSite } from './changed-code.ts';
import { launchChromium } from './chromium.ts';
import { headOf } from './head.ts';
import { sitemapDates } from './machine-texts.ts';
import { ask } from './pages.ts';
import { type RunningSite, startSite } from './site.ts';

// What editors write sooner or later: the longest titles, nine long tags, no picture, no
// description, one post alone.

const LONG_TITLE =
  'Bagaimana Cara Ibu Mempertanggungjawabkan Keberlangsungan Menyusui di Tengah Kesibukan Kerja, Perjalanan Dinas, dan Rumah yang Ramai Setiap Hari';
const TAGS = Array.from(
  { length: 9 },
  (_, index) => `upaya memperbanyak ASI bagi ibu bekerja ke-${index + 1}`,
);

/** All that HTML, XML and JSON may stumble over. */
const SIGNS = `Ibu & Bayi: "ASI" <dini> 'x' ]]> 👶`;
const SIGNS_PATH = `/posts/${encodeURIComponent("ibu & bayi's <3> 👶")}`;

const POSTS = {
  'judul-panjang.md': postOf(LONG_TITLE, '2024-03-01', [
    `tags: [${TAGS.join(', ')}]`,
    'description: Ringkasan.',
  ]),
  'tanpa-apa-apa.md': postOf('Tanpa apa-apa', '2024-02-01'),
  "ibu & bayi's <3> 👶.md": postOf(SIGNS.replaceAll("'", "''"), '2024-01-15', [
    `tags: ['ibu & <bayi>', ASI]`,
  ]),
  'kata-panjang.md': postOf('M'.repeat(60), '2024-01-01', [`tags: ['${'w'.repeat(50)}']`]),
};

function postOf(title: string, date: string, more: string[] = []): string {
  const body = 'Kalimat pertama dari isi tulisan. Kalimat kedua menyusul tak lama kemudian.';
  return ['---', `title: '${title}'`, `date: ${date}`, ...more, '---', body, ''].join('\n');
}

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** Asserts that a page fits and that axe finds nothing. */
async function assertSound(address: string): Promise<void> {
  for (const width of [320, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(address);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(overflow, width, address);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
      `${address} at ${width} px`,
    );
    await context.close();
  }
}

describe('a site with unusual posts', () => {
  let site: RunningSite;
  before(async () => {
    const folder = await quickSite('unusual', POSTS);
    site = await startSite(folder);
  });
  after(() => site.stop());

  const slugs = Object.keys(POSTS).map((name) => encodeURIComponent(name.replace('.md', '')));
  const paths = ['/', '/posts', '/tags', ...slugs.map((slug) => `/posts/${slug}`)];
  for (const path of paths) {
    test(`${path} fits and is accessible`, () => assertSound(site.origin + path));
  }

  test('a title with signs that mean something to machines is whole in the head', async () => {
    const { text } = await ask(SIGNS_PATH, site.origin);
    const { titles, metas } = headOf(text);
    assert.deepEqual(titles, [`${SIGNS} | ${settings.name}`]);
    assert.deepEqual(metas.get('og:title'), [SIGNS]);
    const [post] = structuredDataOf(text);
    assert.equal(Object(post).headline, SIGNS);
    assert.deepEqual(Object(post).keywords, ['ibu & <bayi>', 'ASI']);
  });

  test('it is whole in feeds, in the sitemap and in markdown', async () => {
    const url = settings.url + SIGNS_PATH;
    for (const path of ['/feed.xml', '/atom.xml', '/tags/ibu-bayi/feed.xml']) {
      const { text } = await ask(path, site.origin);
      await assertWellFormed(text);
      const { items } = await readWithFeedparser(text);
      assert.ok(
        items.some(({ title, link }) => title === SIGNS && link === url),
        path,
      );
    }
    const sitemap = await ask('/sitemap.xml', site.origin);
    assert.deepEqual(await sitemapProblems(sitemap.text), []);
    assert.ok(sitemapDates(sitemap.text).has(url));
    const { text } = await ask(`${SIGNS_PATH}.md`, site.origin);
    assert.ok(text.startsWith(`# ${SIGNS}\n`));
  });

  test('its share picture is one', async () => {
    const response = await fetch(`${site.origin}${SIGNS_PATH}/share.jpg`);
    const { format, width, height } = await sharp(await response.arrayBuffer()).metadata();
    assert.deepEqual([format, width, height], ['jpeg', 1200, 630]);
  });

  test('a post without a description does not say its beginning twice', async () => {
    const { text } = await ask('/posts/tanpa-apa-apa', site.origin);
    const main = text.slice(text.indexOf('<h1'), text.indexOf('</main'));
    assert.equal(main.match(/Kalimat pertama dari isi/g)?.length, 1);
  });
});

describe('a site with one post', () => {
  test('shows it on the home page once, as the story of the page', async () => {
    const folder = await quickSite('alone', { 'satu.md': postOf('Satu', '2024-01-01') });
    const site = await startSite(folder);
    const { text } = await ask('/', site.origin);
    assert.equal(text.match(/href="\/posts\/satu"/g)?.length, 1);
    assert.doesNotMatch(text, /Belum ada artikel/);
    for (const path of ['/', '/posts', '/tags', '/posts/satu']) {
      await assertSound(site.origin + path);
    }
    await site.stop();
  });
});
