const COLOR = / data-color="(#[0-9a-f]{6})"/g;

/**
 * The page with a rule, in the styles that it carries, for each colour that its pictures wait in: the
 * policy of pages allows no `style` attributes. As it is where it has no styles or no such picture.
 * @param {string} html
 * @returns {string}
 */
export function withPictureColors(html) {
  const colors = new Set([...html.matchAll(COLOR)].map(([, color]) => color));
  const rules = [...colors].map((color) => `img[data-color="${color}"]{background:${color}}`);
  return html.replace('</style>', `${rules.join('')}</style>`);
}
