/** Leaves of a sprig from below: where each begins on the stem, its turn in degrees, its size. */
const LEAVES = [
  [1, -90, -62, 1.25],
  [1, -110, 60, 1.25],
  [3, -176, -58, 1.18],
  [4, -196, 58, 1.18],
  [8, -258, -53, 1.08],
  [10, -278, 58, 1.08],
  [17, -336, -46, 0.98],
  [20, -354, 58, 0.98],
  [28, -408, -38, 0.88],
  [32, -424, 56, 0.88],
  [38, -464, 10, 0.92],
] as const;

const LEAF = 'M0 0C-36-20-36-66 0-100 36-66 36-20 0 0Z';
const HALF_LEAF = 'M0 0V-100C36-66 36-20 0 0Z';
const STEM = 'M-5 0C-3-190 4-340 35-472L40-470C13-340 6-190 5 0Z';

/** Colours of the drawn pictures of the site (`art/kit.svg`). */
const SAGE = { far: '#d9dfca', middle: '#bccaad', near: '#93ab8e', leaf: '#6a8a70' };

/** The scene behind a title card: a sun that rises over hills, in the manner of the site's pictures. */
export function morning(ground: string): string {
  return [
    '<defs><linearGradient id="sky" x2="0" y2="1">',
    `<stop offset=".35" stop-color="${ground}"/><stop offset="1" stop-color="#fbdfc0"/>`,
    '</linearGradient><linearGradient id="sun" x2="0" y2="1">',
    '<stop stop-color="#f6c683"/><stop offset="1" stop-color="#fbe0b2"/></linearGradient></defs>',
    '<rect width="1200" height="630" fill="url(#sky)"/>',
    '<circle cx="890" cy="596" r="182" fill="#fbe3c1" fill-opacity=".6"/>',
    '<circle cx="890" cy="596" r="122" fill="url(#sun)"/>',
    `<path d="M0 560C240 520 430 596 700 566S1010 500 1200 540V630H0Z" fill="${SAGE.far}"/>`,
    `<path d="M0 590C200 566 360 586 560 602S960 556 1200 574V630H0Z" fill="${SAGE.middle}"/>`,
    sprig('translate(1106 640) rotate(-7) scale(.36)'),
    sprig('translate(1144 644) rotate(9) scale(.26)'),
    `<path d="M0 616C260 600 520 622 800 618S1080 598 1200 604V630H0Z" fill="${SAGE.near}"/>`,
  ].join('');
}

function sprig(transform: string): string {
  const leaves = LEAVES.map(
    ([x, y, turn, size]) =>
      `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"><path d="${LEAF}"/><path d="${HALF_LEAF}" fill="#1d4850" fill-opacity=".16"/></g>`,
  );
  return `<g transform="${transform}" fill="${SAGE.leaf}"><path d="${STEM}"/>${leaves.join('')}</g>`;
}
