import type { PictureTrouble } from './picture-files.mjs';
import { say } from './say.ts';

/** Why the picture at a path is not shown; a sentence. */
export function pictureTrouble(src: string, trouble: PictureTrouble): string {
  if (trouble === 'outside') return say`"${src}" is not under /img/; put it in public/img/`;
  if (trouble === 'missing') {
    return say`there is no public${src}; put the picture there or correct the path`;
  }
  if (trouble === 'link') {
    return say`"${src}" is a link to another place; put the file itself in its place`;
  }
  return say`"${src}" is not a picture that can be read; export it again as .webp`;
}
