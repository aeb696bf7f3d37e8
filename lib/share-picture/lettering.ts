import fraunces from './fraunces.json';

const { unitsPerEm } = fraunces;
const advances: Readonly<Record<string, number>> = fraunces.advances;
const paths: Readonly<Record<string, string>> = fraunces.paths;

/** Sign -> next sign -> how far it moves, in font units. */
const kerning = new Map(
  Object.entries(fraunces.kerning).map(([sign, amounts]) => [sign, amountsByNext(amounts)]),
);

/** Ems between letters, as the headings of the site have them. */
const TRACKING = -0.012;

/** Stands for what the face cannot draw, while a text is looked through. */
const LACKING = '\ufffc';

/** Latin letters that are no other letter with a mark, as they are written without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', ß: 'ss', ẞ: 'SS', Þ: 'Th', þ: 'th' },
  ...{ Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', Ł: 'L', ł: 'l', Ø: 'O', ø: 'o', ı: 'i' },
};

/**
 * What our face can draw of a text, on one line: a letter with a mark that it lacks is drawn without
 * the mark, another sign is left out. Empty unless more letters and digits are kept than lost.
 */
export function drawable(text: string): string {
  const signs = Array.from(text.normalize('NFC').replace(/[\p{Z}\p{C}]+/gu, spaceOf));
  const letters = signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const lost = letters.filter((sign) => drawn(sign) === LACKING).length;
  if (lost * 2 >= letters.length) return '';
  return signs
    .map(drawn)
    .join('')
    .replace(/ ?\ufffc+(?=[ .,:;!?)]|$)/g, '')
    .replaceAll(LACKING, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** How wide a text is, in ems; `drawable()` made it. */
export function widthOf(text: string): number {
  return offsetsOf(text).width / unitsPerEm;
}

/** An SVG group that draws a text: it begins at `x`, stands on `y`, an em is `size` pixels. */
export function lettering(text: string, x: number, y: number, size: number): string {
  const glyphs = offsetsOf(text).glyphs.filter(({ sign }) => paths[sign]);
  const drawing = glyphs
    .map(({ sign, offset }) => `<path transform="translate(${offset})" d="${paths[sign]}"/>`)
    .join('');
  return `<g transform="translate(${x} ${y}) scale(${size / unitsPerEm})">${drawing}</g>`;
}

function offsetsOf(text: string) {
  let offset = 0;
  const signs = Array.from(text);
  const glyphs = signs.map((sign, index) => {
    const glyph = { sign, offset };
    const kern = kerning.get(sign)?.get(signs[index + 1] ?? '') ?? 0;
    offset += (advances[sign] ?? 0) + kern + TRACKING * unitsPerEm;
    return glyph;
  });
  return { glyphs, width: offset };
}

/** Control signs separate words, as spaces do; those that only join or turn signs are nothing. */
function spaceOf(signs: string): string {
  return /[\p{Z}\p{Cc}]/u.test(signs) ? ' ' : '';
}

/** A mark that stands alone by now has no letter in any face, or is there for an emoji. */
function drawn(sign: string): string {
  if (Object.hasOwn(advances, sign)) return sign;
  const parts = Array.from(PLAIN[sign] ?? sign.normalize('NFKD')).filter(
    (part) => !/\p{M}/u.test(part),
  );
  return parts.every((part) => Object.hasOwn(advances, part)) ? parts.join('') : LACKING;
}

function amountsByNext(amounts: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(amounts).flatMap(([amount, signs]) =>
      Array.from(signs, (sign): [string, number] => [sign, Number(amount)]),
    ),
  );
}
