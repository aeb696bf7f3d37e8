import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { quickSite } from './changed-code.ts';
import { launchChromium } from './chromium.ts';
import { ask } from './pages.ts';
import { type RunningSite, root, startSite } from './site.ts';

const LAYOUT = readFileSync(path.join(root, 'app/layout.tsx'), 'utf8');

const BUTTON = `'use client';

import { useState } from 'react';

export function Counter() {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>{count}</button>;
}
`;

/** A page at `/counter/build`, and others that are rendered when they are first asked for. */
const PAGE = `import { Counter } from '../counter.tsx';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ name: 'build' }];

export default async function Page({ params }: PageProps<'/counter/[name]'>) {
  return (
    <>
      <h1>{(await params).name}</h1>
      <Counter />
    </>
  );
}
`;

const SECRET = 'rahasia';
const postOf = (text: string) => `---\ntitle: Judul\ndate: 2024-01-01\n---\n${text}\n`;
const POSTS = { 'lama.md': postOf('Isi lama.'), 'hapus.md': postOf('Isi lama.') };

const CODE = {
  'app/counter/counter.tsx': BUTTON,
  'app/counter/[name]/page.tsx': PAGE,
};

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** What the button of a page shows after two clicks, and the errors of the page. */
async function clickTwice(address: string): Promise<{ shown: string; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address, { waitUntil: 'networkidle' });
  const button = page.getByRole('button', { name: /^\d+$/ });
  for (let count = 0; count < 2; count++) await button.click();
  const shown = (await button.textContent()) ?? '';
  await page.close();
  return { shown, errors };
}

describe('a site with data-hydrate', () => {
  const layout = LAYOUT.replace('<html lang', '<html data-hydrate lang');
  let folder: string;
  let site: RunningSite;
  before(async () => {
    assert.notEqual(layout, LAYOUT);
    folder = await quickSite('hydrating', POSTS, { ...CODE, 'app/layout.tsx': layout });
    site = await startSite(folder, { PUBLISH_SECRET: SECRET });
  });
  after(() => site.stop());

  for (const name of ['build', 'first', 'first']) {
    test(`has a button that works on /counter/${name}`, async () => {
      const { shown, errors } = await clickTwice(`${site.origin}/counter/${name}`);
      assert.deepEqual([shown, errors], ['2', []]);
    });
  }

  test('still works after a restart', async () => {
    await site.stop('SIGKILL');
    site = await startSite(folder, { PUBLISH_SECRET: SECRET });
    for (const name of ['build', 'first', 'second']) {
      const { shown, errors } = await clickTwice(`${site.origin}/counter/${name}`);
      assert.deepEqual([shown, errors], ['2', []], name);
    }
  });

  test('shows what was published, at once and after a crash', async () => {
    const read = (slug: string) => ask(`/posts/${slug}`, site.origin);
    for (const slug of ['lama', 'hapus']) assert.match((await read(slug)).text, /Isi lama\./);
    writeFileSync(path.join(folder, 'posts/lama.md'), postOf('Isi baru.'));
    rmSync(path.join(folder, 'posts/hapus.md'));
    const headers = { Authorization: `Bearer ${SECRET}` };
    const published = await ask('/api/publish', site.origin, { method: 'POST', headers });
    assert.equal(published.status, 200);
    for (const start of ['running', 'restarted', 'restarted again']) {
      const { status, text } = await read('lama');
      assert.equal(status, 200, start);
      assert.match(text, /<p>Isi baru\.<\/p>/, start);
      assert.match(text, /<script[^>]* src=/, start);
      assert.equal((await read('hapus')).status, 404, start);
      await site.stop('SIGKILL');
      site = await startSite(folder);
    }
  });
});

describe('a site without data-hydrate', () => {
  test('has a button that does nothing, and no script file', async () => {
    const folder = await quickSite('light', {}, CODE);
    const site = await startSite(folder);
    for (const name of ['build', 'first']) {
      const { text } = await ask(`/counter/${name}`, site.origin);
      assert.match(text, /<button>0<\/button>/);
      assert.doesNotMatch(text, /<script[^>]* src=|__next/);
      const { shown, errors } = await clickTwice(`${site.origin}/counter/${name}`);
      assert.deepEqual([shown, errors], ['0', []]);
    }
    await site.stop();
  });
});
