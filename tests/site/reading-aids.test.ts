import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { launchChromium } from './chromium.ts';
import { ask, KINDS, origin } from './pages.ts';

const NOTES = '/posts/menyusui-setelah-operasi-sesar';
const PICTURES = KINDS.tablePost;

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const PHONE = { width: 360, height: 800 };
const WIDE = { width: 1280, height: 800 };

/** Opens a page without JavaScript, tries something on it, and closes it. */
async function on(
  path: string,
  options: BrowserContextOptions,
  attempt: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  await page.goto(origin + path);
  await attempt(page);
  await context.close();
}

const contents = (page: Page) => page.getByRole('navigation', { name: 'Isi tulisan' });

/** How far a page is scrolled, without a script of the page. */
const scrolled = (page: Page) => page.locator('html').evaluate((html) => html.scrollTop);

describe('the contents of a post', () => {
  test('are folded up on a phone, open by keyboard and lead to a heading', () =>
    on(NOTES, { viewport: PHONE }, async (page) => {
      const link = contents(page).getByRole('link', { name: 'Memegang bola' });
      assert.equal(await link.isVisible(), false);
      await contents(page).locator('summary').focus();
      await page.keyboard.press('Enter');
      await link.focus();
      await page.keyboard.press('Enter');
      const heading = page.getByRole('heading', { name: 'Memegang bola' });
      const { y = -1 } = (await heading.boundingBox()) ?? {};
      assert.ok(y >= 0 && y < 100, `${y}`);
    }));

  test('stand open beside the text on a wide screen, and stay there', () =>
    on(NOTES, { viewport: WIDE }, async (page) => {
      assert.equal(await contents(page).locator('summary').isVisible(), false);
      await contents(page).getByRole('link', { name: 'Tanda bahaya' }).click();
      assert.ok((await scrolled(page)) > 1000);
      const [aside, text] = await Promise.all([
        contents(page).boundingBox(),
        page.locator('.prose').boundingBox(),
      ]);
      assert.ok(aside && text && aside.x + aside.width <= text.x);
      assert.equal(aside.y, 24);
    }));

  test('are left out of a post without headings, of feeds and of its markdown', async () => {
    assert.doesNotMatch((await ask(KINDS.post)).text, /class="contents"/);
    for (const path of ['/feed.xml', `${NOTES}.md`]) {
      assert.doesNotMatch((await ask(path)).text, /Isi tulisan/);
    }
  });

  test('have their headings’ parts only where these are few', async () => {
    const links = ({ text }: { text: string }) =>
      [...(/<nav class="contents"[\s\S]*?<\/nav>/.exec(text)?.[0].matchAll(/<a /g) ?? [])].length;
    assert.equal(links(await ask(NOTES)), 11);
    assert.equal(links(await ask(KINDS.longPost)), 10);
  });
});

describe('the bar that tells how much is read', () => {
  const width = (page: Page) =>
    page.locator('.prose').evaluate((text) => {
      const { transform } = getComputedStyle(text, '::before');
      return new DOMMatrix(transform).a;
    });

  test('grows with the text and goes at its end', () =>
    on(NOTES, { viewport: PHONE }, async (page) => {
      assert.equal(await width(page), 0);
      await page.getByRole('heading', { name: 'Bila ASI terasa terlambat' }).evaluate((heading) => {
        heading.scrollIntoView();
      });
      await page.waitForTimeout(100);
      const amid = await width(page);
      assert.ok(amid > 0.3 && amid < 0.9, `${amid}`);
      await page.locator('html').evaluate((html) => html.scrollTo(0, html.scrollHeight));
      await page.waitForTimeout(100);
      assert.equal(await width(page), 0);
    }));

  test('is on posts only', () =>
    on(KINDS.page, { viewport: PHONE }, async (page) => {
      const content = await page
        .locator('.prose')
        .evaluate((text) => getComputedStyle(text, '::before').content);
      assert.equal(content, 'none');
    }));
});

test('a post can be passed on by links, and its address can be copied', () =>
  on(KINDS.post, { viewport: PHONE }, async (page) => {
    const share = page.locator('.share');
    const links = await share.getByRole('link').allTextContents();
    assert.deepEqual(links, ['WhatsApp', 'Telegram', 'Facebook', 'X', 'Email']);
    const address = share.getByRole('textbox', { name: 'Alamat untuk disalin' });
    assert.equal(await address.isEditable(), false);
    const url = await address.inputValue();
    assert.ok(url.endsWith(KINDS.post));
    const href = await share.getByRole('link', { name: 'WhatsApp' }).getAttribute('href');
    const sent = new URL(href ?? '').searchParams.get('text');
    assert.equal(sent, `Cara Meningkatkan Produksi ASI ${url}`);
  }));

test('every picture of a post leads to its file, by its words', () =>
  on(PICTURES, { viewport: PHONE }, async (page) => {
    const pictures = page.locator('.article img');
    const links = page.locator('.article a:has(> img, > picture)');
    assert.ok((await pictures.count()) > 1);
    assert.equal(await links.count(), await pictures.count());
    for (const link of await links.all()) {
      const href = (await link.getAttribute('href')) ?? '';
      assert.match(href, /^\/img\/[\w-]+\.webp$/);
      assert.equal((await ask(href)).headers.get('content-type'), 'image/webp');
      const alt = (await link.locator('img').getAttribute('alt')) ?? '';
      assert.equal(await page.getByRole('link', { name: alt, exact: true }).count(), 1);
    }
  }));

describe('a footnote', () => {
  const note = (page: Page) => page.locator('.footnotes li').first();
  const open = async (page: Page) => {
    const reference = page.locator('.prose sup a').first();
    await reference.focus();
    const before = await scrolled(page);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    return before;
  };

  test('comes to its reader on a wide screen, and goes by keyboard', () =>
    on(NOTES, { viewport: WIDE }, async (page) => {
      const before = await open(page);
      assert.equal(await scrolled(page), before);
      const { y = 0, height = 0 } = (await note(page).boundingBox()) ?? {};
      assert.ok(y > 400 && y + height <= WIDE.height);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(100);
      assert.ok(((await note(page).boundingBox())?.y ?? 0) > WIDE.height);
      const reference = await page.locator('.prose sup a').first().boundingBox();
      assert.ok(reference && reference.y > 200 && reference.y < 500);
    }));

  test('stays at the end on a phone', () =>
    on(NOTES, { viewport: PHONE }, async (page) => {
      const before = await open(page);
      assert.ok((await scrolled(page)) > before + 1000);
    }));
});

test('on paper links say where they lead, and what leads on is left out', () =>
  on(NOTES, { viewport: WIDE }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const after = await page
      .locator('.sources a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    assert.match(after, /^" \(" "?https:|^" \(https:/);
    for (const part of ['.contents', '.share', '.neighbours', '.site-header nav']) {
      assert.equal(await page.locator(part).isVisible(), false, part);
    }
  }));
