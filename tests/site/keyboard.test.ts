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

/** WCAG 2.2, 2.5.8: CSS pixels of a target's sides. Links within a sentence may be smaller. */
const SMALLEST_TARGET = 24;

/** Links within sentences: of the text, captions, sources and notices. */
const INLINE = '.prose a, figcaption a, .sources a, .meta a, .author-box a, .footer-notice a';

type Focused = { name: string; isSeen: boolean; isHidden: boolean; order: number };

/** Where the focus is. Runs in the page. */
function focused(): Focused | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  const { outlineStyle } = getComputedStyle(element.closest('.theme-switch') ?? element);
  return {
    name: element.outerHTML.slice(0, 80),
    isSeen: outlineStyle === 'solid',
    isHidden: hit === null || !(element.contains(hit) || hit.contains(element)),
    order: [...document.querySelectorAll('*')].indexOf(element),
  };
}

for (const width of [360, 1280]) {
  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind} is walked by keyboard in its order, the focus in sight, at ${width} px`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 700 } });
      await page.goto(origin + path);
      const seen: Focused[] = [];
      for (let step = 0; step < 200; step++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(focused);
        if (!focus) break;
        seen.push(focus);
      }
      assert.match(seen[0]?.name ?? '', /skip-link/);
      assert.ok(seen.length > 10);
      assert.deepEqual(
        seen.filter(({ isSeen }) => !isSeen).map(({ name }) => name),
        [],
      );
      assert.deepEqual(
        seen.filter(({ isHidden }) => isHidden).map(({ name }) => name),
        [],
      );
      const orders = seen.map(({ order }) => order);
      assert.deepEqual(
        orders,
        [...orders].sort((a, b) => a - b),
      );
      await page.close();
    });
  }
}

test('the skip link leads to the text', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
  await page.goto(origin + KINDS.post);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  assert.equal(inMain, true);
  await page.close();
});

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind} has no target below ${SMALLEST_TARGET} px at 360 px`, async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
    await page.goto(origin + path);
    const small = await page.evaluate(
      ([inline, least]) =>
        [...document.querySelectorAll('a, button, input, summary')]
          .filter((element) => !element.matches(inline) && !element.matches('.skip-link'))
          // A card is the target of its title's link.
          .map((element) => element.closest('.card') ?? element)
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width < least || height < least;
          })
          .filter((element) => !element.matches('[disabled]'))
          .map((element) => element.outerHTML.slice(0, 100)),
      [INLINE, SMALLEST_TARGET] as const,
    );
    assert.deepEqual(small, []);
    await page.close();
  });
}

test('nothing moves for readers who ask for less motion', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const path of [KINDS.home, KINDS.post]) {
    await page.goto(origin + path);
    const moving = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const active = rules.filter(
        (rule) => rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches,
      );
      const transitions = [
        ...rules,
        ...active.flatMap((rule) => [...(rule as CSSMediaRule).cssRules]),
      ];
      const views = transitions.filter((rule) => rule.cssText.startsWith('@view-transition'));
      return document.getAnimations().length + views.length;
    });
    assert.equal(moving, 0);
  }
  await page.close();
});
