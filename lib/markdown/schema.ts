import { defaultSchema, type Schema } from 'hast-util-sanitize';
import { LINK_PROTOCOLS } from './links.ts';

/** What `pictures.ts` writes, and nothing else. */
const PICTURE_VALUES: [string, string | RegExp][] = [
  ['loading', 'lazy'],
  ['decoding', 'async'],
  ['dataColor', /^#[0-9a-f]{6}$/],
];

const CELL_ALIGN: [string, ...string[]] = ['dataAlign', 'right', 'center'];

/**
 * GitHub's schema, widened only for what our own handlers produce. Raw HTML never gets here:
 * remark-html drops it, so no editor can write these elements. Ids are prefixed once, where they
 * are made (`headings.ts`, `handlers.ts`); a second prefix here would break footnotes.
 */
export const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption'],
  attributes: {
    ...defaultSchema.attributes,
    a: [...(defaultSchema.attributes?.a ?? []), 'rel'],
    div: [['className', 'table-scroll'], ['role', 'region'], 'ariaLabel'],
    input: [...(defaultSchema.attributes?.input ?? []), 'ariaLabel'],
    td: [CELL_ALIGN],
    th: [CELL_ALIGN],
    img: ['src', 'srcSet', 'sizes', ...PICTURE_VALUES],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: LINK_PROTOCOLS,
    // No scheme at all, only paths; an empty list would allow any.
    src: ['none'],
  },
};
