import localFont from 'next/font/local';

/**
 * The one face of the site, for headings and text: Fraunces, cut down to 24 kB by `art/font.mjs`.
 * `optional`: a slow connection shows the reader's own face, and nothing moves when ours comes.
 */
export const fraunces = localFont({
  src: './_fonts/fraunces.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--fraunces',
  adjustFontFallback: 'Times New Roman',
});
