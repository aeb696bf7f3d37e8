// Makes `app/_fonts/fraunces.woff2`, and `lib/share-picture/fraunces.json` for the pictures of shared
// links, once, by hand:
//
//   npm install --no-save subset-font@2.9.0 harfbuzzjs@1.6.4 @fontsource-variable/fraunces@5.3.0
//   node art/font.mjs
//
// Weights 400 to 700 at one optical size, with the letters of Indonesian and English; as outlines
// weight 600 alone.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';

const source = import.meta.resolve(
  '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
);
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
const OTHERS = ' ©°·½¼¾×éèëÉ–—‘’“”„…•→←↑↓−′″áàâíóúñüö\u00a0';
const axes = { wght: { min: 400, max: 700 }, opsz: 20, SOFT: 50, WONK: 0 };

async function cut(targetFormat, variationAxes) {
  const options = { targetFormat, variationAxes };
  return subsetFont(readFileSync(fileURLToPath(source)), ASCII + OTHERS, options);
}

function write(file, content) {
  writeFileSync(new URL(`../${file}`, import.meta.url), content);
}

write('app/_fonts/fraunces.woff2', await cut('woff2', axes));

/** Font units of an em; so few that the outlines stay short, and a pixel still has ten of them. */
const UNITS = 1000;

const bytes = await cut('truetype', { ...axes, wght: 600 });
const face = new hb.Face(new hb.Blob(new Uint8Array(bytes).buffer));
const font = new hb.Font(face);
const scale = UNITS / face.upem;

/** Glyphs of a text, with how far each moves the next one; no glyph stands for two signs. */
function shape(text) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer, [new hb.Feature('liga', 0)]);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map((info, index) => ({
    glyph: info.codepoint,
    advance: positions[index].xAdvance * scale,
  }));
}

/** An SVG path with whole, relative coordinates, its y axis downwards. */
function shorten(path) {
  let [x, y] = [0, 0];
  return path.replace(/([MLQC])([^MLQCZ]*)|Z/g, (_, command, numbers) => {
    if (!command) return 'z';
    const points = [...numbers.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, right, up]) => [
      Math.round(right * scale),
      Math.round(-up * scale),
    ]);
    const from = command === 'M' ? [0, 0] : [x, y];
    [x, y] = points.at(-1);
    const relative = points.flatMap(([right, down]) => [right - from[0], down - from[1]]);
    const letter = command === 'M' ? 'M' : command.toLowerCase();
    return letter + relative.join(' ').replaceAll(' -', '-');
  });
}

const signs = [...new Set(ASCII + OTHERS)].filter((sign) => shape(sign)[0].glyph > 0);

/** By amount, the signs that stand so much closer to a sign, or farther from it, than its width. */
function kerningAfter(sign) {
  const [{ advance }] = shape(sign);
  const amounts = {};
  for (const next of signs) {
    const amount = Math.round(shape(sign + next)[0].advance - advance);
    // Less than a third of a pixel in the largest title.
    if (Math.abs(amount) > 3) amounts[amount] = (amounts[amount] ?? '') + next;
  }
  return amounts;
}

const outlines = {
  unitsPerEm: UNITS,
  advances: Object.fromEntries(signs.map((sign) => [sign, Math.round(shape(sign)[0].advance)])),
  paths: Object.fromEntries(
    signs.map((sign) => [sign, shorten(font.glyphToPath(shape(sign)[0].glyph))]),
  ),
  kerning: Object.fromEntries(signs.map((sign) => [sign, kerningAfter(sign)])),
};
write('lib/share-picture/fraunces.json', `${JSON.stringify(outlines, null, 2)}\n`);
