import { findTreeFile, type TreeFile } from './content-tree.ts';
import type { ExaminedPictures } from './examined-pictures.ts';
import { UNFIT_FOR_ADDRESSES } from './forbidden-signs.ts';
import { decodePath } from './picture-files.mjs';
import { pictureTrouble } from './picture-trouble.ts';
import { pictureType, TYPE_BYTES } from './picture-type.ts';
import type { Problem } from './problems.ts';
import { modeProblem } from './regular-files.ts';
import { say } from './say.ts';

/** Why a file is not let in. */
export type Refusal = Pick<Problem, 'rule' | 'message'>;

/** What git and desktops leave behind. */
const LEFT_BEHIND = /\/(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** Whether a file below `public/img/` is of no interest to anyone: let be, and never shown. */
export function isLeftBehind(path: string): boolean {
  return LEFT_BEHIND.test(path);
}

/** Why something under `posts/` or `public/img/` that is no content file is not let in. */
export async function refusalOf(
  file: TreeFile,
  examined: ExaminedPictures,
): Promise<Refusal | undefined> {
  const { path, mode } = file;
  const src = path.startsWith('public/img/') ? path.slice('public'.length) : undefined;
  const kind = modeProblem(src === undefined ? say`it` : `"${src}"`, mode);
  if (kind) return { rule: 'file', message: kind };
  // Other files of posts/ have no address, but one without a legible name may be a post.
  if (src === undefined) return path.includes('\uFFFD') ? unfitName(path) : undefined;
  if (UNFIT_FOR_ADDRESSES.test(src)) return unfitName(src);
  const message = await pictureProblem(src, file, examined);
  return message === undefined ? undefined : { rule: 'picture', message };
}

/** Whether a picture lies in `public/img/` now that is let in, published or not; `src` as `/img/x.webp`. */
export async function isAdmitted(src: string, examined: ExaminedPictures): Promise<boolean> {
  const file = findTreeFile(`public${decodePath(src)}`);
  return file !== undefined && (await refusalOf(file, examined)) === undefined;
}

async function pictureProblem(
  src: string,
  file: TreeFile,
  examined: ExaminedPictures,
): Promise<string | undefined> {
  try {
    if (!isLeftBehind(src)) return await examined.examine(src, file, file.read);
    // What is no picture is never sent; one would be, whatever its name.
    return pictureType(file.read(TYPE_BYTES).subarray(0, TYPE_BYTES))
      ? say`"${src}" is a picture with the name of a hidden file; rename it`
      : undefined;
  } catch {
    return pictureTrouble(src, 'unreadable');
  }
}

function unfitName(name: string): Refusal {
  const message = say`"${name}" has a sign that an address cannot hold; use letters, digits and hyphens`;
  return { rule: 'file-name', message };
}
