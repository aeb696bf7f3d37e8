import { z } from 'zod';
import { parseDate } from './dates.ts';
import { say } from './say.ts';
import { site } from './site.ts';
import { tagKey, unfitTag } from './tags.ts';

/** How a value reads in a message: text in quotes, the rest by its kind. */
function found(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || value === undefined) return say`nothing`;
  if (Array.isArray(value)) return say`a list`;
  return typeof value === 'object' ? say`a map` : String(value);
}

const text = (wanted: string) =>
  z
    .string({ error: ({ input }) => say`${found(input)} is not text; ${quotedOr(wanted, input)}` })
    .trim()
    .min(1, { error: say`it is empty; ${wanted}` });

/** What YAML reads as a number, `true` or `false` may be meant as text. */
function quotedOr(wanted: string, value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? say`put it in quotes` : wanted;
}

const date = z.string({ error: ({ input }) => wantedDate(input) }).transform((value, context) => {
  const parsed = parseDate(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: wantedDate(value) });
  return z.NEVER;
});

function wantedDate(value: unknown): string {
  return say`${found(value)} is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00`;
}

const flag = z.boolean({
  error: ({ input }) => say`${found(input)} is neither true nor false; write true or false`,
});

const tag = z
  .union([z.string(), z.number()], {
    error: ({ input }) => say`${found(input)} is not a tag; write a word or two after the "- "`,
  })
  .transform((value, context) => {
    const name = String(value).trim();
    const message = unfitTag(name);
    if (message === undefined) return name;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const list = <Item extends z.ZodType>(item: Item, example: string) =>
  z.array(item, { error: ({ input }) => say`${found(input)} is not a list; write ${example}` });

const webAddress = z.url({
  protocol: /^https?$/,
  error: ({ input }) => say`${found(input)} is not a web address; write it as https://…`,
});

const source = z.union(
  [
    text(say`write the name of the source`).transform((name) => ({ name })),
    z.object({ name: text(say`write the name of the source`), url: webAddress.optional() }),
  ],
  { error: () => say`not a source; write "- name: WHO" and, below it, "url: https://…"` },
);

const alias = z
  .string({ error: ({ input }) => say`${found(input)} is not a path; write it as /old-address` })
  .regex(/^\/(?!\/)[^?#\\\s]+$/, {
    error: ({ input }) =>
      say`${found(input)} is not a path of this site; write it as /old-address, without ? and #`,
  });

const picture = z
  .string({ error: ({ input }) => say`${found(input)} is not a path; write it as /img/name.webp` })
  .regex(/^\/img\/(?!.*\.\.)[^?#\\]+$/, {
    error: ({ input }) => say`${found(input)} is not under /img/; write it as /img/name.webp`,
  });

/**
 * The front matter of a post, in the shape of the gatsby / Netlify CMS starter. `null` (a key
 * without a value, as the CMS writes it) counts as left out; `parseFrontMatter` removes it.
 */
export const postSchema = z.object({
  /** Always `blog-post`; kept because the CMS writes it. */
  templateKey: z
    .literal('blog-post', {
      error: ({ input }) => say`${found(input)} is not known; write blog-post or leave it out`,
    })
    .optional(),
  /** Shown as heading, in lists and in search results; 60 to 70 characters read best. */
  title: text(say`write a title`),
  /** When it appears, in the site's zone where none is given; in the future: it waits. */
  date,
  /** One or two sentences for lists and search engines, 50 to 160 characters. */
  description: text(say`write a sentence or leave it out`).optional(),
  /** Shown first on the home page. */
  featuredpost: flag.optional(),
  /** The picture on top, a `.webp` in `public/img/`. */
  featuredimage: picture.optional(),
  /** What the picture shows, for those who cannot see it. */
  featuredimagealt: z
    .string({ error: ({ input }) => say`${found(input)} is not text; say what the picture shows` })
    .optional(),
  tags: list(tag, say`each tag on a line of its own: "  - ASI"`).optional(),
  /** The last change that matters to a reader. */
  updated: date.optional(),
  /** From then on the post is gone. */
  expires: date.optional(),
  /** `true`: nobody sees it. */
  draft: flag.optional(),
  /** A key of `authors` in `lib/site.ts`, or a plain name. */
  author: text(say`write a name, or ${Object.keys(site.authors).join(', ')}`).optional(),
  sources: list(source, say`each source on a line of its own: "  - name: WHO"`).optional(),
  reviewedBy: text(say`write the name of the reviewer`).optional(),
  reviewed: date.optional(),
  /** Old addresses that lead here. */
  aliases: list(alias, say`each address on a line of its own: "  - /old-address"`).optional(),
});

/** A page has the same fields; its date may be left out and its template is not looked at. */
export const pageSchema = postSchema.extend({
  templateKey: text(say`write page or leave it out`).optional(),
  date: date.optional(),
});

/** That of the file of a tag, by its name: the same, but its title has to be a spelling of the tag. */
export function tagSchema(name: string) {
  const key = tagKey(name);
  return pageSchema.extend({
    // A name without a key is an error of its own, an empty title, too.
    title: pageSchema.shape.title.refine(
      (title) => key === '' || title === '' || tagKey(title) === key,
      { error: ({ input }) => wantedSpelling(input, key) },
    ),
  });
}

function wantedSpelling(input: unknown, key: string): string {
  const other = tagKey(String(input));
  return other === ''
    ? say`${found(input)} has no letter or digit; write a spelling of the tag "${key}"`
    : say`${found(input)} is the tag "${other}"; write a spelling of the tag "${key}", or rename the file to ${other}.md`;
}

export type PostFrontMatter = z.infer<typeof postSchema>;
export type PageFrontMatter = z.infer<typeof pageSchema>;
