/** A tag as remark-html writes it: values in double quotes, and no `<` in text that is not one. */
const TAG = /<((?:[^">]|"[^"]*")*)>/g;

/**
 * The same HTML, where `<` stands at the beginning of a tag and nowhere else. In a value it may stand
 * as it is, and remark-html leaves it; but what looks for tags and comments in the text of a page, as
 * `light-page.mjs` and `security-headers.mjs` do, would find there what an editor wrote in a title.
 */
export function withoutSignsInTags(html: string): string {
  return html.replace(TAG, (_, inside: string) => `<${inside.replaceAll('<', '&#x3C;')}>`);
}
