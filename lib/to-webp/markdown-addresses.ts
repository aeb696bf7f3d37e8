import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { WrittenText } from '../written-text.ts';

/** A node that has an address. */
type Addressed = { url: string };

/**
 * The addresses of links, pictures and definitions in markdown, and where each is written, with the
 * signs around it in `<…>`. Those of code and HTML are none.
 */
export function markdownAddresses(body: string): WrittenText[] {
  const found = new Map<Addressed, { start: number; end: number }>();
  const parser = remark()
    .use(remarkGfm)
    .use(function noteDestinations() {
      const extensions = this.data().fromMarkdownExtensions ?? [];
      const note: Note = function ({ start, end }) {
        const node = this.stack.at(-1);
        if (node && 'url' in node) found.set(node, { start: start.offset, end: end.offset });
      };
      // The parser itself does nothing with these two; the tree does not tell where they stand.
      extensions.push({ enter: { resourceDestination: note, definitionDestination: note } });
      this.data('fromMarkdownExtensions', extensions);
    });
  // Links without brackets are their own destination.
  visit(parser.parse(body), 'link', (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (!found.has(node) && start !== undefined && end !== undefined)
      found.set(node, { start, end });
  });
  return [...found].map(([{ url }, place]) => ({ value: url, ...place }));
}

/** What the parser calls when it comes to such a part of the text. */
type Note = (
  this: { stack: (Nodes | { type: 'fragment' })[] },
  token: { start: { offset: number }; end: { offset: number } },
) => void;
