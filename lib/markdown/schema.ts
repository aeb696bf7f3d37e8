import { defaultSchema, type Schema } from 'hast-util-sanitize';

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
    img: ['src', 'srcSet', 'sizes', ['loading', 'lazy'], ['decoding', 'async']],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel', 'whatsapp'],
    src: [],
  },
};
