import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { smallServer } from '../unit/small-server.ts';
import { launchChromium } from './chromium.ts';
import { layoutShifts, recordLayoutShifts } from './layout-shifts.ts';
import { KINDS, origin } from './pages.ts';

// A browser shows as much of a page as has come, and more with every packet.

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** The list of posts, with a pause in its sixth card. */
const pausing = await slowLine((html) => {
  const beginning = html.split('</picture>', 6).join('</picture>');
  return [`${beginning}</picture>`, html.slice(beginning.length + '</picture>'.length)];
}, 500);

test('a phone asks for no picture it does not show, however slowly a page comes', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.url().includes('/_next/image')) asked.add(request.url());
  });
  await page.goto(pausing + KINDS.posts, { waitUntil: 'networkidle' });
  assert.equal(asked.size, 5);
  await page.close();
});

/** More than the first screen of a phone holds of tags. */
const MOST_TAGS = 200;

/** A page with a pause, of more than a frame, before each tag of its beginning, but for what editors wrote. */
const trickling = await slowLine((html) => {
  const end = html.indexOf('class="prose"');
  const tags = html
    .slice(0, end < 0 ? undefined : end)
    .split(/(?=<)/)
    .slice(0, MOST_TAGS);
  return [...tags, html.slice(tags.join('').length)];
}, 25);

// What is centred, or stands at the right of a wide menu, makes room for what comes after it.
for (const kind of ['home', 'posts', 'post', 'longTitle', 'tags', 'tag', 'page'] as const) {
  test(`${kind} moves nothing that a phone shows when the rest comes`, async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await recordLayoutShifts(page);
    await page.goto(trickling + KINDS[kind], { waitUntil: 'networkidle' });
    assert.deepEqual(await layoutShifts(page), []);
    await page.close();
  });
}

/** The site behind a line that brings a page in pieces, with a pause after each. */
async function slowLine(divide: (html: string) => string[], milliseconds: number) {
  return smallServer(async ({ url = '' }, response) => {
    const answer = await fetch(origin + url);
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    if (!type.startsWith('text/html')) {
      response.end(Buffer.from(await answer.arrayBuffer()));
      return;
    }
    for (const piece of divide(await answer.text())) {
      response.write(piece);
      await pause(milliseconds);
    }
    response.end();
  });
}
