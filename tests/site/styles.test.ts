import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { launchChromium } from './chromium.ts';
import { ask, KINDS, localLinks, origin } from './pages.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/**
 * Nothing of this site has it yet: a site without posts, code, aligned columns, a lead without a
 * picture. The last comes from `next/font`.
 */
const FOR_OTHER_SITES =
  /\.empty|\.prose (?:pre|hr)|data-align|\.card-lead \.card-blank|_className$/;

test('the styles are inlined and at most 5 kB with gzip', async () => {
  const { text } = await ask('/');
  assert.doesNotMatch(text, /rel="stylesheet"/);
  const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  assert.equal(styles.length, 1);
  assert.ok(gzipSync(styles.join('')).length <= 5000);
});

test('every rule of the styles applies to something on the site', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const unused = new Map<string, boolean>();
  const lists = await Promise.all(
    ['/posts', '/posts/page/2', '/posts/page/3'].map((path) => ask(path)),
  );
  const posts = lists
    .flatMap(({ text }) => localLinks(text))
    .filter((path) => path.startsWith('/posts/'));
  for (const path of new Set([...Object.values(KINDS), ...posts])) {
    await page.goto(origin + path);
    for (const [selector, isUsed] of await page.evaluate(matchedSelectors)) {
      unused.set(selector, (unused.get(selector) ?? false) || isUsed);
    }
  }
  assert.ok(unused.size > 60);
  const left = [...unused].filter(
    ([selector, isUsed]) => !isUsed && !FOR_OTHER_SITES.test(selector),
  );
  assert.deepEqual(
    left.map(([selector]) => selector),
    [],
  );
});

/**
 * Each selector of the page's styles, and whether an element has it, whatever its state. Runs in
 * the page, so it names no function: the loader would wrap it in a helper that is not there.
 */
function matchedSelectors(): [string, boolean][] {
  const found: [string, boolean][] = [];
  const lists = [...document.styleSheets].map((sheet) => sheet.cssRules);
  for (const list of lists) {
    for (const rule of list) {
      if (rule instanceof CSSStyleRule) {
        for (const selector of rule.selectorText.split(/,(?![^(]*\))/)) {
          const bare = selector
            .replace(
              /:(?:hover|focus-visible|focus-within|focus|checked|target)|::?(?:before|after|marker|selection|placeholder|first-letter|details-content)/g,
              '',
            )
            .replace(/:(?:has|not)\(\)/g, '')
            .trim()
            .replace(/>$/, '> *');
          found.push([selector, bare === '' || document.querySelector(bare) !== null]);
        }
      }
      if ('cssRules' in rule) lists.push(rule.cssRules as CSSRuleList);
    }
  }
  return found;
}
