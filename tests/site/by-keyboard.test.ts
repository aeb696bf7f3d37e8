import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchChromium } from './chromium.ts';
import { KINDS, origin } from './pages.ts';

// Without a mouse and without JavaScript: find, read, pass on, go back.

let browser: Browser;
let page: Page;

before(async () => {
  browser = await launchChromium();
  page = await browser.newPage({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 700 },
  });
});
after(() => browser.close());

/** Presses Tab until the focus is on what a selector names. */
async function tabTo(selector: string): Promise<void> {
  const wanted = page.locator(`:is(${selector}):focus`);
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) > 0) return;
  }
  assert.fail(`Tab never comes to ${selector}`);
}

const path = () => new URL(page.url()).pathname;

test('the search in the header leads to what is found', async () => {
  await page.goto(`${origin}/`);
  await tabTo('header input[type=search]');
  await page.keyboard.type('memerah asi');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=memerah+asi');
  assert.ok((await page.locator('.search-results h2 a').count()) > 1);
});

test('the first result is a post, from which one comes back to the results', async () => {
  const first = await page.locator('.search-results h2 a').first().getAttribute('href');
  await tabTo('.search-results h2 a');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${first}`);
  await page.goBack();
  assert.equal(path(), '/search');
  assert.equal(await page.locator('main input[type=search]').inputValue(), 'memerah asi');
});

test('the contents of a long post open, and lead to a heading', async () => {
  await page.goto(origin + KINDS.longPost);
  const links = page.locator('.contents details a');
  assert.equal(await links.first().isVisible(), false);
  await tabTo('summary');
  await page.keyboard.press('Enter');
  assert.equal(await links.first().isVisible(), true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.match(new URL(page.url()).hash, /^#h-/);
});

test('the post is passed on by a plain link, and its address can be taken from a field', async () => {
  await tabTo('a[href^="https://wa.me/"]');
  const href = (await page.locator(':focus').getAttribute('href')) ?? '';
  assert.ok(new URL(href).searchParams.get('text')?.endsWith(KINDS.longPost));
  await tabTo('input[readonly]');
  assert.ok((await page.locator(':focus').inputValue()).endsWith(KINDS.longPost));
});
