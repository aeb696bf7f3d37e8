// Makes `app/_fonts/fraunces.woff2`, once, by hand:
//
//   npm install --no-save subset-font@2.9.0 @fontsource-variable/fraunces@5.3.0
//   node art/font.mjs
//
// Weights 400 to 700 at one optical size, with the letters of Indonesian and English.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const source = import.meta.resolve(
  '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
);
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
const OTHERS = ' ©°·½¼¾×éèëÉ–—‘’“”„…•→←↑↓−′″áàâíóúñüö\u00a0';
const axes = { wght: { min: 400, max: 700 }, opsz: 20, SOFT: 50, WONK: 0 };

const font = await subsetFont(readFileSync(fileURLToPath(source)), ASCII + OTHERS, {
  targetFormat: 'woff2',
  variationAxes: axes,
});
writeFileSync(new URL('../app/_fonts/fraunces.woff2', import.meta.url), font);
