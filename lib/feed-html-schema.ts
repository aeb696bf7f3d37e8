import type { Schema } from 'hast-util-sanitize';
import { LINK_PROTOCOLS } from './markdown/links.ts';
import { schema as pageSchema } from './markdown/schema.ts';

/** Of use to our own pages alone; what is in them stays. */
const PAGE_ONLY = new Set(['div', 'input', 'picture', 'source']);

/** Of a page's elements those that say something without our styles. Ids go: readers show many posts on one page. */
export const schema: Schema = {
  ...pageSchema,
  tagNames: [...(pageSchema.tagNames ?? []), 'time'].filter((name) => !PAGE_ONLY.has(name)),
  attributes: {
    '*': ['lang', 'title'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  required: {},
  protocols: { href: LINK_PROTOCOLS, src: ['http', 'https'] },
  strip: ['script', 'style', 'iframe', 'form', 'object', 'template', 'noscript', 'svg', 'math'],
};
