import { widthOf } from './lettering.ts';

/** Room for a text, in pixels, and the sizes it may have, largest first. */
export type Room = { width: number; height: number; lines: number; sizes: readonly number[] };

/** A text set in lines, an em of `size` pixels, `lineHeight` pixels apart. */
export type SetText = { lines: string[]; size: number; lineHeight: number };

/** Of an em. */
const LINE_HEIGHT = 1.13;

/** So long a text fits into no room; not all of it need be measured. */
const MOST_SIGNS = 1000;

/**
 * Sets a text as large as its room allows, in lines of about the same length. Words stay whole
 * where they can; what even the smallest size cannot hold is cut off, and ends in an ellipsis.
 */
export function fitLines(text: string, room: Room): SetText {
  const words = text.slice(0, MOST_SIGNS).split(' ').filter(Boolean);
  const smallest = room.sizes.at(-1) ?? 0;
  const whole = room.sizes.find((size) => fits(words, size, room));
  const size = whole ?? room.sizes.find((some) => fits(pieces(words, some, room), some, room));
  if (size === undefined) return setText(cutOff(words, smallest, room), smallest);
  return setText(balanced(pieces(words, size, room), room.width / size), size);
}

function setText(lines: string[], size: number): SetText {
  return { lines, size, lineHeight: size * LINE_HEIGHT };
}

/** How many lines of a size there is room for. */
function mostLines(size: number, { height, lines }: Room): number {
  return Math.min(lines, Math.max(1, Math.floor(height / (size * LINE_HEIGHT))));
}

function fits(words: readonly string[], size: number, room: Room): boolean {
  const width = room.width / size;
  if (words.some((word) => widthOf(word) > width)) return false;
  return wrap(words, width).length <= mostLines(size, room);
}

/** As many words on each line as it holds; `width` in ems. */
function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As many lines as at full width, each as short as that allows. */
function balanced(words: readonly string[], width: number): string[] {
  const { length } = wrap(words, width);
  let [tooNarrow, enough] = [Math.max(...words.map(widthOf)), width];
  if (wrap(words, tooNarrow).length <= length) return wrap(words, tooNarrow);
  for (let step = 0; step < 10; step++) {
    const middle = (tooNarrow + enough) / 2;
    if (wrap(words, middle).length <= length) enough = middle;
    else tooNarrow = middle;
  }
  return wrap(words, enough);
}

/** The words, those cut that are longer than a line. */
function pieces(words: readonly string[], size: number, room: Room): string[] {
  return words.flatMap((word) => cutWord(word, room.width / size));
}

function cutWord(word: string, width: number): string[] {
  const parts: string[] = [''];
  for (const sign of word) {
    const longer = `${parts.at(-1)}${sign}`;
    if (longer.length > 1 && widthOf(longer) > width) parts.push(sign);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

function cutOff(words: readonly string[], size: number, room: Room): string[] {
  const width = room.width / size;
  const lines = wrap(pieces(words, size, room), width).slice(0, mostLines(size, room));
  return [...lines.slice(0, -1), withEllipsis(lines.at(-1) ?? '', width)];
}

/** Takes words from the end until the ellipsis has room, letters where there is one word. */
function withEllipsis(line: string, width: number): string {
  let kept = line;
  while (kept && widthOf(`${kept}…`) > width) {
    kept = kept.includes(' ') ? kept.slice(0, kept.lastIndexOf(' ')) : kept.slice(0, -1);
  }
  return `${kept.replace(/[\s.,:;–—-]+$/, '')}…`;
}
