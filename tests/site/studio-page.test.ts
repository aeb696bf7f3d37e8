import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { DECAP_SCRIPT } from '../../lib/studio/packed.ts';
import { launchChromium } from './chromium.ts';
import { ask, KINDS, localLinks } from './pages.ts';
import { folder, freshSite, startPublishing } from './publishing-site.ts';
import { type RunningSite, root } from './site.ts';
import { editorsBrowser, ensureStudio } from './studio-site.ts';

// The page at /admin: where the studio is, where it is not, and that nothing else changes by it.

let site: RunningSite;

before(async () => {
  ensureStudio();
  await freshSite();
  site = await startPublishing({ STUDIO_REPO: 'ibu/situs', MESSAGES_LOCALE: 'id' });
});
after(() => site.stop());

test('no page of readers leads to the studio or has its policy', async () => {
  for (const address of Object.values(KINDS)) {
    const { text, headers } = await ask(address, site.origin);
    assert.deepEqual(
      localLinks(text).filter((link) => link.startsWith('/admin')),
      [],
      address,
    );
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/, address);
  }
  const { headers } = await ask('/admin', site.origin);
  assert.match(headers.get('content-security-policy') ?? '', /script-src 'self' 'unsafe-eval';/);
});

test('search engines are told not to keep it, and who has no JavaScript what to do', async () => {
  const { headers, text } = await ask('/admin', site.origin);
  assert.equal(headers.get('x-robots-tag'), 'noindex');
  assert.match(text, /<noscript>Studio memerlukan JavaScript: /);
  assert.match(text, /<meta name="robots" content="noindex, nofollow">/);
  assert.doesNotMatch((await ask('/sitemap.xml', site.origin)).text, /admin/);
});

test('the studio speaks Indonesian: each text of Decap is there, with its values', async () => {
  const browser = await launchChromium();
  const { context } = await editorsBrowser(browser);
  const page = await context.newPage();
  await page.goto(`${site.origin}/admin`);
  await page.getByRole('button', { name: 'Masuk dengan GitHub' }).waitFor();
  const english = await page.evaluate(() =>
    Reflect.apply(Reflect.get(window.CMS, 'getLocale'), window.CMS, ['en']),
  );
  await browser.close();
  const words = path.join(root, 'public/admin/studio/id.json');
  assert.deepEqual(
    valuesIn(JSON.parse(readFileSync(words, 'utf8'))),
    valuesIn(z.looseObject({}).parse(english)),
  );
});

/** The names of all texts, each with the values that stand in it. */
function valuesIn(texts: object, path = ''): string[] {
  return Object.entries(texts)
    .flatMap(([name, value]): string[] =>
      typeof value === 'object'
        ? valuesIn(value, `${path}${name}.`)
        : [`${path}${name} ${[...new Set(String(value).match(/%\{\w+\}/g))].sort()}`],
    )
    .sort();
}

test('without a repository /admin says what to set', async () => {
  await site.stop();
  site = await startPublishing({ MESSAGES_LOCALE: 'id' });
  const { status, text, headers } = await ask('/admin', site.origin);
  assert.equal(status, 200);
  assert.match(text, /<p>Studio belum tahu di mana artikelnya\. Isi STUDIO_REPO, /);
  assert.match(text, /href="\/admin\/panduan"/);
  assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|script-src/);
});

test('without its program /admin says how to get it', async () => {
  await site.stop();
  const script = path.join(folder, 'public', DECAP_SCRIPT);
  renameSync(script, `${script}.away`);
  site = await startPublishing({ STUDIO_REPO: 'ibu/situs', MESSAGES_LOCALE: 'id' });
  const { text } = await ask('/admin', site.origin);
  assert.match(text, /<p>Studio belum terpasang\. Jalankan "npm run admin" di folder situs/);
});
