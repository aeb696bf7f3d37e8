import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/** Where something stands in a text. */
export type Span = { start: number; end: number };

/** What the parser calls when it comes to such a part of the text. */
type Note = (
  this: { stack: (Nodes | { type: 'fragment' })[] },
  token: { start: { offset: number }; end: { offset: number } },
) => void;

/**
 * Parses markdown, and tells where the address of each link, picture and definition is written, with the
 * signs around it in `<…>`: the tree alone does not. A link that is its own address is not in it.
 */
export function parseDestinations(body: string): { tree: Root; spans: Map<Nodes, Span> } {
  const spans = new Map<Nodes, Span>();
  const parser = remark()
    .use(remarkGfm)
    .use(function noteDestinations() {
      const extensions = this.data().fromMarkdownExtensions ?? [];
      const note: Note = function ({ start, end }) {
        const node = this.stack.at(-1);
        if (node && 'url' in node) spans.set(node, { start: start.offset, end: end.offset });
      };
      // The parser itself does nothing with these two.
      extensions.push({ enter: { resourceDestination: note, definitionDestination: note } });
      this.data('fromMarkdownExtensions', extensions);
    });
  return { tree: parser.parse(body), spans };
}
