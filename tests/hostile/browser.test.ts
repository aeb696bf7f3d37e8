import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { postPath, postsPath, tagPath } from '../../lib/urls.ts';
import { launchChromium } from '../site/chromium.ts';
import { origin } from '../site/pages.ts';
import { SETTINGS } from './hostile-site.ts';
import { isLongRun, readManifest } from './manifest.ts';
import { addToSummary } from './summary.ts';
import { shownTags } from './tags.ts';
import { watchPages } from './watched-pages.ts';

const { posts } = readManifest();
const all = isLongRun();

/** In the short run: what stands in a tag stands on the page of its post, too. */
const tags = shownTags(posts).filter((_, index) => all || index % 5 === 0);
const lists = Math.ceil(posts.length / SETTINGS.postsPerPage);
const paths = [
  '/',
  '/tags',
  ...Array.from({ length: lists }, (_, index) => postsPath(index + 1)),
  ...posts.map(({ slug }) => postPath(slug)),
  ...tags.map(({ key }) => tagPath(key)),
];
addToSummary({ 'pages in Chromium': paths.length });

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

test('in Chromium no page runs a string, asks another place, or does what its policy forbids', async () => {
  assert.deepEqual(await watchPages(browser, origin, paths), []);
});
