import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharp } from '../lib/sharp.mjs';
import { site } from '../lib/site.ts';

// `npm run art`: draws the pictures of the site, or those that are named, and its icons.

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const pictures = fileURLToPath(new URL('pictures', import.meta.url));
const kit = definitionsOf(readFileSync(new URL('kit.svg', import.meta.url), 'utf8'));

/** Pixels of a finished picture: wide enough for the widest candidate of a page. */
const SIZE = { width: 1600, height: 1000 };

/** The most a picture may weigh, in bytes. */
const HEAVIEST = 150_000;

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : allPictures()) await drawPicture(name);
if (named.length === 0) await drawIcons();

async function drawPicture(name: string): Promise<void> {
  const svg = withKit(readFileSync(path.join(pictures, `${name}.svg`), 'utf8'), name);
  const webp = await sharp(Buffer.from(svg), { density: 72 })
    .resize(SIZE)
    .flatten({ background: site.colors.light })
    .webp({ quality: 84, effort: 6, smartSubsample: true })
    .toBuffer();
  if (webp.length > HEAVIEST) throw new Error(`${name}.webp has ${webp.length} bytes; simplify it`);
  writeFileSync(path.join(root, `public/img/${name}.webp`), webp);
  process.stdout.write(`${name}.webp ${(webp.length / 1000).toFixed(0)} kB\n`);
}

/** The mark on its own ground, so that it can be seen on every screen; phones cut the corners. */
async function drawIcons(): Promise<void> {
  const logo = readFileSync(new URL('logo.svg', import.meta.url), 'utf8');
  writeFileSync(path.join(root, 'app/icon.svg'), logo);
  const square = Buffer.from(logo.replace(/ rx="\d+"/, ''));
  const icons = { 'app/icon.png': 96, 'app/apple-icon.png': 180, 'public/icon-512.png': 512 };
  for (const [file, width] of Object.entries(icons)) {
    const drawing = sharp(square, { density: 72 * (width / 48) }).resize(width, width);
    await drawing.png({ palette: true }).toFile(path.join(root, file));
  }
}

function allPictures(): string[] {
  return readdirSync(pictures).map((file) => path.parse(file).name);
}

/** A picture with what it uses of the kit. Throws when it names what is not there. */
function withKit(svg: string, name: string): string {
  const whole = svg.includes('<defs>')
    ? svg.replace('<defs>', () => `<defs>${kit}`)
    : svg.replace(/<svg[^>]*>/, (tag) => `${tag}<defs>${kit}</defs>`);
  const ids = new Set([...whole.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of whole.matchAll(/(?:href="|url\()#([^")]+)/g)) {
    if (!ids.has(id)) throw new Error(`${name}.svg names #${id}, which neither it nor the kit has`);
  }
  return whole;
}

function definitionsOf(svg: string): string {
  const [, definitions] = /<defs>([\s\S]*)<\/defs>/.exec(svg) ?? [];
  if (definitions === undefined) throw new Error('kit.svg has no <defs>; put what is shared there');
  return definitions;
}
