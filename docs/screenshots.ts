import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { sharp } from '../lib/sharp.mjs';
import { launchChromium } from '../tests/site/chromium.ts';
import { buildSite, root, startSite } from '../tests/site/site.ts';

// `npm run screenshots`: the pictures in the README, home and a post on a phone, light and dark.

const PHONE = { width: 390, height: 780 };
const SCALE = 2;
const PAGES = { home: '/', post: '/posts/menyusui-di-malam-hari' };

/** Pixels around the two phones, and how round their corners are. */
const [MARGIN, CORNER] = [40, 56];

async function photograph(
  browser: Browser,
  address: string,
  colorScheme: 'light' | 'dark',
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: SCALE,
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  // A first page may have been painted before its typeface came.
  await page.reload({ waitUntil: 'networkidle' });
  const picture = await page.screenshot();
  await context.close();
  return rounded(picture);
}

function rounded(picture: Buffer): Promise<Buffer> {
  const [width, height] = [PHONE.width * SCALE, PHONE.height * SCALE];
  const mask = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" rx="${CORNER}"/></svg>`;
  return sharp(picture)
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer();
}

/** Puts two phones side by side. */
async function writePair(name: string, left: Buffer, right: Buffer): Promise<void> {
  const [width, height] = [PHONE.width * SCALE, PHONE.height * SCALE];
  const background = '#e9d9cb';
  await sharp({
    create: {
      width: 2 * width + 3 * MARGIN,
      height: height + 2 * MARGIN,
      channels: 3,
      background,
    },
  })
    .composite([
      { input: left, left: MARGIN, top: MARGIN },
      { input: right, left: width + 2 * MARGIN, top: MARGIN },
    ])
    .webp({ quality: 82 })
    .toFile(path.join(root, `docs/${name}.webp`));
}

if (!existsSync(path.join(root, '.next/BUILD_ID'))) buildSite(root);
const site = await startSite(root);
const browser = await launchChromium();
try {
  for (const [name, address] of Object.entries(PAGES)) {
    const light = await photograph(browser, site.origin + address, 'light');
    const dark = await photograph(browser, site.origin + address, 'dark');
    await writePair(name, light, dark);
  }
} finally {
  await browser.close();
  await site.stop();
}
