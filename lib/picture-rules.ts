import { MOST_PIXELS } from './delivery.mjs';
import { say } from './say.ts';

/** Formats that both `sharp` and every browser read. SVG is not one: it can hold scripts. */
const FORMATS = ['webp', 'jpeg', 'png', 'gif', 'avif'];

const MEGAPIXEL = 1_000_000;
const MOST_MEGAPIXELS = MOST_PIXELS / MEGAPIXEL;

/** Some seconds of an animation. Browsers decode all of it, and it is sent as it is. */
const MOST_FRAMES = 100;

/** What the first bytes of a picture tell; `pixels` are those of one frame. */
export type PictureKind = { format: string; pixels: number; frames: number };

/** Why a picture of a kind (its format as `sharp` names it) is not shown; a sentence. */
export function pictureProblem(
  src: string,
  { format, pixels, frames }: PictureKind,
): string | undefined {
  if (!FORMATS.includes(format)) return notAPicture(src);
  // What a picture is called decides what browsers, mail programs and editors take it for.
  if (formatOf(src) !== format) {
    return say`"${src}" is a picture of the kind ${format}; let its name end in .${format}, or export it as .webp`;
  }
  if (frames > MOST_FRAMES) {
    return say`"${src}" has ${frames} frames; export it with ${MOST_FRAMES} at most`;
  }
  if (pixels * frames <= MOST_PIXELS) return undefined;
  const found = say`"${src}" has ${Math.ceil((pixels * frames) / MEGAPIXEL)} megapixels`;
  return frames > 1
    ? say`${found} in its ${frames} frames; export it with ${MOST_MEGAPIXELS} at most`
    : say`${found}; export it with ${MOST_MEGAPIXELS} at most, such as 1600 pixels wide`;
}

/** What is said of a file that is none of the five formats. */
export function notAPicture(src: string): string {
  return say`"${src}" is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/`;
}

/** What is said of one of the five that cannot be decoded. */
export function damaged(src: string): string {
  return say`"${src}" is damaged or cut off; export it again`;
}

function formatOf(src: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(src)?.[1]?.toLowerCase();
  return ending === 'jpg' ? 'jpeg' : ending;
}
