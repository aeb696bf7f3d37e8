import type { Paragraph, Root } from 'mdast';
import { toString as nodeToString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

const parser = remark().use(remarkGfm);
const WORD = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu;

/** Words of a markdown body; addresses of links and pictures do not count. */
export function countWords(markdown: string): number {
  return markdown.replace(/\]\([^)\n]*\)/g, ']').match(WORD)?.length ?? 0;
}

/** The first `limit` characters of a markdown body's running text, cut after a word. */
export function excerpt(markdown: string, limit = 160): string {
  // Parsing the beginning is enough, and a post may be 400 kB.
  const beginning = markdown.slice(0, limit * 20);
  const short = firstParagraphs(beginning, limit * 2);
  const text = short === undefined ? '' : runningText(short);
  return cutAtWord([...text].length > limit ? text : runningText(beginning), limit);
}

/** Whether a markdown body's running text begins with `words`, or with them up to a `…`. */
export function opensWith(markdown: string, words: string): boolean {
  const wanted = words.replace(/\s+/g, ' ').replace(/…$/, '').trim();
  const beginning = markdown.slice(0, wanted.length * 20);
  // Nearly always the first paragraph tells.
  const first = runningText(firstParagraphs(beginning, 0) ?? '');
  const isOpen = wanted.length > first.length && wanted.startsWith(first);
  return (isOpen ? runningText(beginning) : first).startsWith(wanted);
}

/**
 * The paragraphs that begin in the first `length` characters, which read the same without what
 * follows. Undefined when brackets may refer to what stands below.
 */
function firstParagraphs(markdown: string, length: number): string | undefined {
  const end = markdown.indexOf('\n\n', length);
  const paragraphs = markdown.slice(0, end === -1 ? undefined : end);
  return end === -1 || paragraphs.includes('[') ? undefined : paragraphs;
}

function runningText(markdown: string): string {
  const paragraphs: string[] = [];
  const tree: Root = parser.parse(markdown);
  visit(tree, (node, index, parent) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'break' && parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: ' ' };
    }
    return CONTINUE;
  });
  visit(tree, 'paragraph', (node: Paragraph) => {
    paragraphs.push(nodeToString(node, { includeImageAlt: false, includeHtml: false }));
  });
  return paragraphs.join(' ').replace(/\s+/g, ' ').trim();
}

/** Counts characters, not their halves: an emoji is two of those. */
function cutAtWord(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const end = characters.lastIndexOf(' ', limit - 1);
  const cut = characters.slice(0, end > 0 ? end : limit - 1).join('');
  return `${cut.replace(/[\s,;:–—-]+$/, '')}…`;
}
