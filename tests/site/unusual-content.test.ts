import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { launchChromium } from './chromium.ts';
import { ask } from './pages.ts';
import { buildSite, copySite, type RunningSite, startSite } from './site.ts';

// What editors write sooner or later: the longest titles, nine long tags, no picture, no
// description, one post alone.

const LONG_TITLE =
  'Bagaimana Cara Ibu Mempertanggungjawabkan Keberlangsungan Menyusui di Tengah Kesibukan Kerja, Perjalanan Dinas, dan Rumah yang Ramai Setiap Hari';
const TAGS = Array.from(
  { length: 9 },
  (_, index) => `upaya memperbanyak ASI bagi ibu bekerja ke-${index + 1}`,
);

const POSTS = {
  'judul-panjang.md': postOf(LONG_TITLE, '2024-03-01', [
    `tags: [${TAGS.join(', ')}]`,
    'description: Ringkasan.',
  ]),
  'tanpa-apa-apa.md': postOf('Tanpa apa-apa', '2024-02-01'),
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
    const folder = await copySite('unusual', POSTS);
    buildSite(folder);
    site = await startSite(folder);
  });
  after(() => site.stop());

  const paths = ['/', '/posts', '/tags', ...Object.keys(POSTS).map((name) => `/posts/${name}`)];
  for (const path of paths.map((name) => name.replace('.md', ''))) {
    test(`${path} fits and is accessible`, () => assertSound(site.origin + path));
  }

  test('a post without a description does not say its beginning twice', async () => {
    const { text } = await ask('/posts/tanpa-apa-apa', site.origin);
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main'));
    assert.equal(main.match(/Kalimat pertama dari isi/g)?.length, 1);
  });
});

describe('a site with one post', () => {
  test('shows it on the home page once, as the story of the page', async () => {
    const folder = await copySite('alone', { 'satu.md': postOf('Satu', '2024-01-01') });
    buildSite(folder);
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
