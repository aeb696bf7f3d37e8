import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { sharp } from '../lib/sharp.mjs';
import { launchChromium } from '../tests/site/chromium.ts';
import { root, startSite, stop } from '../tests/site/site.ts';
import {
  editorsBrowser,
  ensureStudio,
  openPost,
  openStudio,
  startFiles,
} from '../tests/site/studio-site.ts';

// The other half of `npm run screenshots`: the studio, in the guide for editors.

/** Milliseconds until pictures are there, too: the studio asks its server again and again, so it is never idle. */
const PAINTED = 3_000;

const FOLDER = path.join(root, 'public/admin/guide');

ensureStudio();
mkdirSync(FOLDER, { recursive: true });
const { files, env } = await startFiles(root);
const site = await startSite(root, env);
const browser = await launchChromium();
try {
  const { context } = await editorsBrowser(browser);
  const page = await openStudio(context, site.origin);
  await page.getByText('Bayi Kuning di Minggu Pertama').waitFor();
  await keep('daftar', await page.screenshot());
  await openPost(page, site.origin, 'bayi-kuning-di-minggu-pertama');
  await page.getByRole('link', { name: 'Lihat di situs' }).waitFor();
  await page.waitForTimeout(PAINTED);
  await keep('formulir', await page.screenshot());
  await page.getByRole('button', { name: 'Pilih gambar lain' }).click();
  await page.getByRole('button', { name: 'Unggah' }).waitFor();
  await page.waitForTimeout(PAINTED);
  await keep('gambar', await page.screenshot());
} finally {
  await browser.close();
  await site.stop();
  await stop(files, 'SIGTERM');
}

/** As wide as the guide's text is on a screen of two pixels each. */
async function keep(name: string, picture: Buffer): Promise<void> {
  await sharp(picture)
    .resize(1200)
    .webp({ quality: 80 })
    .toFile(path.join(FOLDER, `${name}.webp`));
}
