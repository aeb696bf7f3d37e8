import path from 'node:path';
import { slug } from 'github-slugger';
import { UNFIT_FOR_ADDRESSES } from '../forbidden-signs.ts';
import { isLeftBehind } from '../gate-rules.ts';

const ENDING = /\.(?:jpe?g|png|gif|avif|hei[cf])$/i;

/** Whether a path, such as `public/img/x.jpg`, is that of a picture that can become WebP. */
export function isSource(file: string): boolean {
  return file.startsWith('public/img/') && ENDING.test(file) && !isLeftBehind(file);
}

/**
 * The path of the WebP of a picture: the same but for its ending. A name that cannot be part of an
 * address gives way to one of letters, digits and hyphens. Undefined when that is its folder.
 */
export function webpPath(file: string): string | undefined {
  const { dir, name } = path.posix.parse(file);
  if (UNFIT_FOR_ADDRESSES.test(dir)) return undefined;
  if (!UNFIT_FOR_ADDRESSES.test(name)) return `${dir}/${name}.webp`;
  const fitting = slug(name.replace(UNFIT_SIGNS, ' ').trim()).replace(/-{2,}/g, '-');
  return `${dir}/${fitting || 'gambar'}.webp`;
}

const UNFIT_SIGNS = new RegExp(UNFIT_FOR_ADDRESSES, 'gu');
