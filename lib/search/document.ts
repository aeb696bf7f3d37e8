import { remembered } from './remembered.ts';
import { stem } from './stem.ts';
import { contentWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** What of a post a search looks at, from the most telling to the least. */
export const FIELDS = ['title', 'tags', 'headings', 'description', 'text'] as const;

/** A post as a search sees it: the texts of its fields. */
export type SearchDocument = Record<(typeof FIELDS)[number], string>;

type Described = { title: string; description: string; tags: readonly { name: string }[] };

const FENCE = /^ {0,3}(?:```|~~~)/;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/;

/**
 * The fields of a post with this markdown body. Markup is taken off by its signs, not by the parser:
 * that would take minutes for 100,000 posts, and a sign too much is no word.
 */
export function searchDocument(
  { title, description, tags }: Described,
  markdown: string,
): SearchDocument {
  const headings: string[] = [];
  const text = withoutMarks(markdown).filter((line) => {
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) headings.push(heading);
    return heading === undefined && !FENCE.test(line);
  });
  const names = tags.map(({ name }) => name).join(', ');
  return { title, description, tags: names, headings: headings.join('\n'), text: text.join('\n') };
}

/**
 * With more posts their texts are left out of an index: that of 100,000 would take 0.9 GB, and seconds
 * to load.
 */
const MOST_WHOLE = 25_000;

/** The fields of a post of a site with so many: in a very large one all but its text. */
export function documentAmong(posts: number, post: Described, markdown: string): SearchDocument {
  const document = searchDocument(post, markdown);
  return posts > MOST_WHOLE ? { ...document, text: '' } : document;
}

const FOOTNOTE = /\[\^[^\]\n]*\]:?/g;
const LINK = /!?\[([^\]\n]*)\](?:\([^)\n]*\))?/g;
const LINE_START = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\|))+[ \t]*/;

/** The lines of a text as they are read: links by their words, no signs of lists, tables and emphasis. */
function withoutMarks(markdown: string): string[] {
  return markdown
    .replace(FOOTNOTE, '')
    .replace(LINK, '$1')
    .replace(/\*\*?|`|\|[\s|:-]*$/gm, '')
    .split('\n')
    .map((line) => (HEADING.test(line) ? line : line.replace(LINE_START, '')));
}

/** The roots by which a text is found, in its order; of a query also those it looks for. */
export function rootsOf(text: string): string[] {
  return contentWords(wordsOf(text)).map(stem);
}

/** The same of a word, or of a topic's name: searches ask for the same ones. */
export const wordRoots: (words: string) => readonly string[] = remembered(rootsOf);
