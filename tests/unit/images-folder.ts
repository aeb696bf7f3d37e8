import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../lib/files-below.mjs';
import { postOf, type SiteFiles, siteOf } from './temporary-site.ts';

/** A picture that stands on its side, as phones keep it. */
export const HEIC = readFileSync(new URL('../fixtures/pictures/turned.heic', import.meta.url));

/** The top of a site with these files, where `npm run images` runs. */
export function folderOf(files: SiteFiles): string {
  return path.dirname(siteOf({ 'public/img/.keep': '', ...files }).posts);
}

/** All files below a folder of it, in order. */
export function listing(folder: string, below: string): string[] {
  const root = path.join(folder, below);
  return filesBelow(root)
    .map((file) => path.relative(root, file))
    .filter((name) => path.basename(name) !== '.keep')
    .sort();
}

/** A post that shows one picture. */
export const post = (src: string) => `${postOf('Judul')}![a](${src})\n`;
