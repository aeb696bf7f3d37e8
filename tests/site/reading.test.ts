import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { launchChromium } from './chromium.ts';
import { layoutShifts, recordLayoutShifts } from './layout-shifts.ts';
import { KINDS, origin } from './pages.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind} reads without JavaScript and fits 320 px`, async () => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(origin + path);
    const text = await page.locator('main').textContent();
    assert.ok((text ?? '').trim().length > 80);
    assert.equal(await page.locator('h1').count(), 1);
    assert.ok(await page.locator('h1').isVisible());
    const overflow = await page.locator('html').evaluate((html) => html.scrollWidth);
    assert.equal(overflow, 320);
    await context.close();
  });

  test(`${kind} loads without layout shift, console message or script`, async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const messages: string[] = [];
    const scripts: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await recordLayoutShifts(page);
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await layoutShifts(page), []);
    // Chromium itself notes the status of a page that answers 404.
    assert.deepEqual(
      messages.filter((message) => !/status of 404/.test(message)),
      [],
    );
    assert.deepEqual(scripts, []);
    await page.close();
  });
}

test('a table scrolls in a region of its own that the keyboard reaches', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(origin + KINDS.tablePost);
  const region = page.getByRole('region', { name: 'Tabel' });
  await region.focus();
  assert.equal(await region.evaluate((element) => element === document.activeElement), true);
  assert.equal(await region.evaluate((element) => element.scrollWidth > element.clientWidth), true);
  await page.close();
});
