import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sharp } from '../../lib/sharp.mjs';

/**
 * Where this process runs from now on. The modules of the site find their folders when they are
 * loaded, so a test imports them after this one.
 */
export const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'pictures-')));
process.chdir(root);
// Its name begins with that of another folder, and is none of its files.
process.env.SITE_DATA = 'public-data';
// A server knows of which build it is.
mkdirSync(path.join(root, '.next'));
writeFileSync(path.join(root, '.next/BUILD_ID'), 'build');
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

export const inPublic = (name: string) => path.join(root, 'public/img', name);
export const inOverlay = (name: string) => path.join(root, 'public-data/pictures/img', name);

/** Writes a picture in the format of its ending, 6 pixels high. */
export async function draw(file: string, background = '#cc9966', width = 8): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  await sharp({ create: { width, height: 6, channels: 3, background } }).toFile(file);
}
