import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext } from 'playwright';
import { parse } from 'yaml';
import { z } from 'zod';
import { sharp } from '../../lib/sharp.mjs';
import { launchChromium } from './chromium.ts';
import { ask } from './pages.ts';
import { folder, publish, write } from './publishing-site.ts';
import { root } from './site.ts';
import {
  editorsBrowser,
  openPost,
  openStudio,
  type StudioSite,
  save,
  startStudio,
  stopStudio,
} from './studio-site.ts';

// The studio at /admin, as an editor uses it, against a real decap-server that writes into the site.

const SEED = 'cara-meningkatkan-produksi-asi';
const TABLE = 'cara-menyimpan-asi-perah';
const ADDRESS = '/posts/tips-mpasi-7-resep-sehat-praktis';
const POST = 'posts/tips-mpasi-7-resep-sehat-praktis.md';

let site: StudioSite;
let browser: Browser;
let context: BrowserContext;
let foreign: string[];

before(async () => {
  site = await startStudio();
  for (const slug of [SEED, TABLE]) {
    write(`posts/${slug}.md`, readFileSync(path.join(root, 'posts', `${slug}.md`)));
  }
  browser = await launchChromium();
  ({ context, foreign } = await editorsBrowser(browser));
});
after(async () => {
  await browser.close();
  await stopStudio(site);
});

const fileOf = (name: string) => readFileSync(path.join(folder, name));

test('a post with a picture of a phone is written, published and read', async () => {
  const photo = path.join(folder, 'IMG_4321.JPG');
  const gps = { IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1' } };
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const pixels = sharp({
    create: { width: 4032, height: 3024, channels: 3, background: 'tan', noise },
  });
  await pixels.withMetadata({ orientation: 6 }).withExifMerge(gps).jpeg().toFile(photo);

  const page = await openStudio(context, site.origin);
  await page.getByRole('link', { name: 'Buat Artikel' }).click();
  await page.getByLabel('Judul', { exact: true }).fill('Tips MPASI: 7 Resep Sehat & Praktis');
  await page.getByLabel('Tanggal terbit').fill('2026-03-10T09:41');
  await page.getByLabel('Deskripsi').fill('Tujuh resep untuk seminggu, semua dari bahan di pasar.');
  const topics = page.getByLabel('Topik');
  await topics.pressSequentially('satu,');
  await topics.pressSequentially('Menu bayi');
  await topics.press('Enter');
  await page.getByRole('button', { name: 'Pilih gambar' }).click();
  await page.locator('input[type=file]').setInputFiles(photo);
  await page.getByRole('button', { name: 'Pakai yang dipilih' }).click();
  await page.getByLabel('Apa yang tampak di gambar').fill('Semangkuk bubur');
  await page.locator('[data-slate-editor]').click();
  await page.keyboard.type('Bubur pertama.');
  await page.frameLocator('iframe').getByText('Bubur pertama.').waitFor();
  await save(page);

  assert.equal(
    fileOf(POST).toString(),
    `---
templateKey: blog-post
title: "Tips MPASI: 7 Resep Sehat & Praktis"
date: 2026-03-10T09:41:00+07:00
description: Tujuh resep untuk seminggu, semua dari bahan di pasar.
tags:
  - satu
  - Menu bayi
featuredimage: /img/img_4321.webp
featuredimagealt: Semangkuk bubur
featuredpost: false
---
Bubur pertama.
`,
  );
  const picture = fileOf('public/img/img_4321.webp');
  const { format, width, height, exif, xmp } = await sharp(picture).metadata();
  assert.deepEqual(
    { format, width, height, exif, xmp },
    {
      ...{ format: 'webp', width: 1200, height: 1600 },
      exif: undefined,
      xmp: undefined,
    },
  );
  assert.deepEqual(brokenBy(POST), ['tag-once']);
  assert.deepEqual(brokenBy('public/img/img_4321.webp'), []);
  const { status, published } = await publish(site);
  assert.deepEqual([status, published.includes(ADDRESS)], [200, true]);
  const { text } = await ask(ADDRESS, site.origin);
  assert.match(text, /<p>Bubur pertama\.<\/p>/);
  assert.match(text, /img_4321\.webp/);
  await page.close();
});

for (const slug of [SEED, TABLE]) {
  test(`a new title changes no byte of the text of ${slug}`, async () => {
    const name = `posts/${slug}.md`;
    const [before, broken] = [partsOf(name), brokenBy(name)];
    const page = await openStudio(context, site.origin);
    await openPost(page, site.origin, slug);
    await page.getByLabel('Judul', { exact: true }).fill('Judul yang baru');
    await save(page);
    const after = partsOf(name);
    assert.equal(after.body, before.body);
    assert.deepEqual(after.values, { ...before.values, title: 'Judul yang baru' });
    assert.deepEqual(brokenBy(name), broken);
    await page.close();
  });
}

test('nothing was asked of others, and what would be is noticed', async () => {
  assert.deepEqual(foreign, []);
  const page = await context.newPage();
  await page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => {}));
  assert.deepEqual(foreign, ['http://elsewhere.invalid/']);
});

/** The rules that a file of the site breaks, as `npm run check` has it. */
function brokenBy(name: string): string[] {
  const command = ['--import', 'tsx', 'lib/cli/check.ts', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  const problems = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => problem.parse(JSON.parse(line)));
  return problems.filter(({ file }) => file === name).map(({ rule }) => rule);
}

const problem = z.object({ file: z.string(), rule: z.string() });

/** The front matter of a file, and its text byte for byte. */
function partsOf(name: string) {
  const text = fileOf(name).toString();
  const [, frontMatter = '', body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { values: parse(frontMatter), body };
}
