import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { launchChromium } from './chromium.ts';
import { KINDS, origin } from './pages.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** Above it a reader pays for pixels that are not shown. */
const MOST = 1.3;

for (const width of [360, 412, 768, 1280]) {
  for (const deviceScaleFactor of [1, 2, 3]) {
    test(`no picture is over ${MOST} times what ${width} px @${deviceScaleFactor}x shows`, async () => {
      for (const path of [KINDS.home, KINDS.post, KINDS.longPost, KINDS.tag]) {
        // Each with an empty cache: a browser takes a larger one that it already has.
        const context = await browser.newContext({
          viewport: { width, height: 800 },
          deviceScaleFactor,
        });
        const page = await context.newPage();
        await page.goto(origin + path);
        const pictures = page.locator('main img:visible');
        assert.ok((await pictures.count()) > 0, path);
        for (let index = 0; index < (await pictures.count()); index++) {
          const picture = pictures.nth(index);
          await picture.scrollIntoViewIfNeeded();
          await picture.evaluate((image: HTMLImageElement) => image.decode());
          const taken = await picture.evaluate((image: HTMLImageElement) => ({
            source: image.currentSrc,
            pixels: Number(new URL(image.currentSrc).searchParams.get('w')),
            shown: image.clientWidth * devicePixelRatio,
          }));
          const { source, pixels, shown } = taken;
          assert.ok(pixels <= shown * MOST, `${path}: ${source} for ${shown} pixels`);
          assert.ok(pixels >= Math.min(shown, 1080) * 0.95, `${path}: ${source} for ${shown}`);
        }
        await context.close();
      }
    });
  }
}

test('a colour stands in the place of every picture until it is there', async () => {
  const page = await browser.newPage();
  await page.route('**/_next/image*', (route) => route.abort());
  for (const path of [KINDS.home, KINDS.post, KINDS.longPost]) {
    await page.goto(origin + path);
    const colors = await page
      .locator('main img')
      .evaluateAll((images) => images.map((image) => getComputedStyle(image).backgroundColor));
    assert.ok(colors.length > 0);
    for (const color of colors) assert.notEqual(color, 'rgba(0, 0, 0, 0)');
  }
  await page.close();
});
