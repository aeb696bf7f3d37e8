import { MOST_PIXELS } from './delivery.mjs';

/** Formats that both `sharp` and every browser read. SVG is not one: it can hold scripts. */
const FORMATS = ['webp', 'jpeg', 'png', 'gif', 'avif'];

const MEGAPIXEL = 1_000_000;

/** Why a picture of a format (as `sharp` names it) and so many pixels is not shown; a sentence. */
export function pictureProblem(src: string, format: string, pixels: number): string | undefined {
  if (!FORMATS.includes(format)) return `"${src}" is ${format}; use a .webp`;
  // What a picture is called decides what browsers, mail programs and editors take it for.
  if (formatOf(src) !== format) {
    return `"${src}" is a picture of the kind ${format}; let its name end in .${format}, or export it as .webp`;
  }
  if (pixels <= MOST_PIXELS) return undefined;
  const megapixels = Math.ceil(pixels / MEGAPIXEL);
  const most = MOST_PIXELS / MEGAPIXEL;
  return `"${src}" has ${megapixels} megapixels; export it with ${most} at most, such as 1600 pixels wide`;
}

function formatOf(src: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(src)?.[1]?.toLowerCase();
  return ending === 'jpg' ? 'jpeg' : ending;
}
