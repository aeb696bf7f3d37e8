import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { launchChromium } from './chromium.ts';
import { KINDS, origin } from './pages.ts';

// What WCAG 2.2 AA asks and a machine can see: all rules of axe, and what they leave out.

const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

async function open(path: string, width: number, options = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, ...options });
  await page.goto(origin + path);
  return page;
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    describe(`axe finds nothing at ${width} px, ${colorScheme}, on`, () => {
      for (const [kind, path] of Object.entries(KINDS)) {
        test(kind, async () => {
          const context = await browser.newContext({
            viewport: { width, height: 800 },
            colorScheme,
          });
          const page = await context.newPage();
          await page.goto(origin + path);
          const { violations, passes } = await new AxeBuilder({ page })
            .withTags(WCAG_TAGS)
            .analyze();
          assert.deepEqual(
            violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
            [],
          );
          assert.ok(passes.some(({ id }) => id === 'color-contrast'));
          await context.close();
        });
      }
    });
  }
}

/** WCAG 2.2, 1.4.12. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Elements that are wider than what holds them, and show no way to what is hidden. */
function clipped(): string[] {
  return (
    [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .filter((element) => getComputedStyle(element).overflowX !== 'auto')
      // A text field scrolls by itself.
      .filter((element) => element.tagName !== 'INPUT')
      // Pictures run over the sides of what holds them, on purpose.
      .filter((element) => !element.querySelector('img'))
      .filter((element) => !['inline', 'contents'].includes(getComputedStyle(element).display))
      .map((element) => element.outerHTML.slice(0, 120))
  );
}

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind} keeps all its text with wide spacing, at 320 px`, async () => {
    // The policy of pages lets nobody else's styles in.
    const page = await open(path, 320, { bypassCSP: true });
    await page.addStyleTag({ content: TEXT_SPACING });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(await page.evaluate(clipped), []);
    await page.close();
  });

  test(`${kind} fits at 1280 px enlarged to twice its size`, async () => {
    const page = await open(path, 640, { deviceScaleFactor: 2 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 640);
    await page.close();
  });

  test(`${kind} has headings without a jump`, async () => {
    const page = await open(path, 360);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    assert.equal(levels[0], 1);
    levels.reduce((last, level) => {
      assert.ok(level <= last + 1, levels.join());
      return level;
    });
    await page.close();
  });
}
