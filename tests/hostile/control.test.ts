import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { pagePolicy } from '../../lib/security-headers.mjs';
import { launchChromium } from '../site/chromium.ts';
import { smallServer } from '../unit/small-server.ts';
import { isLongRun } from './manifest.ts';
import { hostileStrings } from './strings.ts';
import { watchPages } from './watched-pages.ts';

// What the other tests find nothing with finds something where nothing protects a page.

/** So many of the strings are shown as they are in the short run. */
const SHOWN = 60;

/** Of all 926 strings 46 run as they stand; the others want a click, or to be a title, a link, a query. */
const RUNNING = 40;

const strings = hostileStrings().content.slice(0, isLongRun() ? undefined : SHOWN);
const paths = strings.map((_, index) => `/${index}`);

/** Shows each string as HTML, with a policy or without. */
function rawPages(headers: Record<string, string>): Promise<string> {
  return smallServer(({ url = '' }, response) => {
    const type = { 'Content-Type': 'text/html; charset=utf-8' };
    const body = strings[Number(url.slice(1))] ?? '';
    response.writeHead(200, { ...type, ...headers }).end(`<!DOCTYPE html><title>x</title>${body}`);
  });
}

describe('strings shown as HTML', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium({
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
  });
  after(() => browser.close());

  test('run, and are seen to run, where there is no policy', async () => {
    const deeds = await watchPages(browser, await rawPages({}), paths);
    const ran = new Set(deeds.filter(({ kind }) => kind === 'ran').map(({ address }) => address));
    const least = Math.min(strings.length / 20, RUNNING);
    assert.ok(ran.size > least, `${ran.size} of ${strings.length}`);
  });

  test('run nowhere under the policy of our pages, which stops them', async () => {
    const policy = { 'Content-Security-Policy': pagePolicy('') };
    const deeds = await watchPages(browser, await rawPages(policy), paths);
    assert.deepEqual(
      deeds.filter(({ kind }) => kind === 'ran'),
      [],
    );
    assert.ok(deeds.filter(({ kind }) => kind === 'violated').length > strings.length / 20);
  });
});
