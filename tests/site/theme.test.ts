import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchChromium } from './chromium.ts';
import { KINDS, origin } from './pages.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const LIGHT = 'rgb(255, 250, 244)';
const DARK = 'rgb(28, 23, 21)';

function ground(page: Page): Promise<string> {
  return page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
}

describe('the theme', () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`follows the system and switches, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      for (const [colorScheme, own, other] of [
        ['light', LIGHT, DARK],
        ['dark', DARK, LIGHT],
      ] as const) {
        const page = await browser.newPage({ colorScheme, javaScriptEnabled });
        await page.goto(origin);
        assert.equal(await ground(page), own);
        await page.getByRole('checkbox', { name: 'Tema gelap atau terang' }).check();
        assert.equal(await ground(page), other);
        await page.close();
      }
    });
  }

  test('is remembered on the next page, before anything is painted', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(origin);
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.addInitScript(() => {
      // Whatever is painted first is painted in the colour that stands then.
      new PerformanceObserver(() => {
        const { backgroundColor } = getComputedStyle(document.body);
        document.documentElement.dataset.first ??= backgroundColor;
      }).observe({ type: 'paint', buffered: true });
    });
    await page.goto(origin + KINDS.post, { waitUntil: 'networkidle' });
    assert.equal(await ground(page), DARK);
    assert.equal(await page.locator('html').getAttribute('data-first'), DARK);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    assert.equal(await ground(page), DARK);
    await context.close();
  });
});

test('a page comes back from the back/forward cache', async () => {
  const cached = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const page = await cached.newPage();
  await page.goto(origin);
  await page.evaluate(() => {
    window.addEventListener('pageshow', (event) => {
      document.documentElement.dataset.persisted = String(event.persisted);
    });
  });
  await page.goto(origin + KINDS.post);
  await page.goBack({ waitUntil: 'commit' });
  await page.locator('html[data-persisted="true"]').waitFor({ timeout: 5000 });
  await cached.close();
});
