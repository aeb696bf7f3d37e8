import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CspEvaluator } from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { fromHtml } from 'hast-util-from-html';
import type { Browser } from 'playwright';
import { visit } from 'unist-util-visit';
import { askExactly } from '../ask-exactly.ts';
import { launchChromium } from './chromium.ts';
import { ask, KINDS, origin } from './pages.ts';

const PICTURE = '/img/ayah-menggendong.webp';

/** Something of each kind that the server answers, by method and address. */
const ANSWERS: [method: string, path: string][] = [
  ...Object.values(KINDS).map((path): [string, string] => ['GET', path]),
  ...Object.values(KINDS).map((path): [string, string] => ['GET', `${path}?x`]),
  ...[
    '/feed.xml',
    '/feed.json',
    '/sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    `${KINDS.post}.md`,
  ].map((path): [string, string] => ['GET', path]),
  ...[
    PICTURE,
    '/img/tidak-ada.webp',
    '/share.jpg',
    '/icon.png',
    '/api/health',
    '/blog',
    '/posts/',
  ].map((path): [string, string] => ['GET', path]),
  ['HEAD', '/'],
  ['POST', '/'],
  ['POST', '/api/publish'],
  ['GET', '/%'],
  ['GET', '/_next/image?url=x'],
];

const ALWAYS = [
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'content-security-policy',
];

describe('every answer has the headers of security, once:', () => {
  for (const [method, path] of ANSWERS) {
    test(`${method} ${path}`, async () => {
      for (const _ of ['from Next', 'from the store']) {
        const { headers } = await askExactly(origin, path, { method });
        assert.deepEqual(
          ALWAYS.filter((name) => typeof headers[name] !== 'string'),
          [],
        );
        const policy = String(headers['content-security-policy']);
        assert.match(policy, /^default-src 'none'; /);
        assert.doesNotMatch(policy, /unsafe|\*|, /);
        assert.equal(headers['x-powered-by'], undefined);
      }
    });
  }
});

test('Google’s evaluator of policies finds nothing grave in that of a page', async () => {
  for (const path of Object.values(KINDS)) {
    const policy = (await ask(path)).headers.get('content-security-policy') ?? '';
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const grave = findings.filter(({ severity }) => severity <= Severity.MEDIUM);
    assert.deepEqual(
      grave.map(({ description }) => description),
      [],
      path,
    );
  }
});

test('what is no page may run and show nothing', async () => {
  for (const path of [PICTURE, '/share.jpg', '/robots.txt', '/api/health']) {
    const policy = (await ask(path)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /; sandbox$/, path);
    assert.doesNotMatch(policy, /script-src|style-src/, path);
  }
});

test('pictures may be shown on other sites, pages may not be framed there', async () => {
  const picture = await ask(PICTURE);
  assert.equal(picture.headers.get('cross-origin-resource-policy'), 'cross-origin');
  const page = await ask('/');
  assert.equal(page.headers.get('cross-origin-resource-policy'), 'same-origin');
  assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
});

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind} has no style or handler in an attribute`, async () => {
    const found: string[] = [];
    visit(fromHtml((await ask(path)).text), 'element', ({ tagName, properties }) => {
      for (const name of Object.keys(properties)) {
        if (/^(?:style$|on[A-Z])/.test(name)) found.push(`${tagName} ${name}`);
      }
    });
    assert.deepEqual(found, []);
  });
}

describe('in Chromium', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('a script or style that does not belong to the page is refused', async () => {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.route(`${origin}${KINDS.post}`, async (route) => {
      const response = await route.fetch();
      const more = '<script>document.title="ran"</script><style>h1{display:none}</style>';
      await route.fulfill({ response, body: (await response.text()).replace('</body>', more) });
    });
    await page.goto(origin + KINDS.post);
    assert.notEqual(await page.title(), 'ran');
    assert.ok(await page.locator('h1').isVisible());
    assert.equal(messages.filter((text) => /Content Security Policy/.test(text)).length, 2);
    await page.close();
  });

  const feeds = { '/feed.xml': 'encoded', '/tags/menyusui/atom.xml': 'content' };
  for (const [path, wholeText] of Object.entries(feeds)) {
    test(`${path} is shown as a page, by the style sheet of feeds`, async () => {
      const page = await browser.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      const displays = await page.evaluate(
        (names) =>
          names.map((name) => {
            const [element] = document.getElementsByTagNameNS('*', name);
            return element && getComputedStyle(element).display;
          }),
        ['title', wholeText],
      );
      assert.deepEqual([displays, messages], [['block', 'none'], []]);
      await page.close();
    });
  }

  test('a picture waits in its own colour', async () => {
    const page = await browser.newPage();
    await page.goto(origin + KINDS.post);
    const picture = page.locator('.article-picture img');
    const color = await picture.getAttribute('data-color');
    const [red, green, blue] = (color?.match(/[0-9a-f]{2}/g) ?? []).map((hex) =>
      Number(`0x${hex}`),
    );
    assert.equal(
      await picture.evaluate((element) => getComputedStyle(element).backgroundColor),
      `rgb(${red}, ${green}, ${blue})`,
    );
    await page.close();
  });
});
