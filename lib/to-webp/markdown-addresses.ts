import { visit } from 'unist-util-visit';
import { parseDestinations } from '../markdown/destinations.ts';
import type { WrittenText } from '../written-text.ts';

/**
 * The addresses of links, pictures and definitions in markdown, and where each is written, with the
 * signs around it in `<…>`. Those of code and HTML are none.
 */
export function markdownAddresses(body: string): WrittenText[] {
  const { tree, spans } = parseDestinations(body);
  const found: WrittenText[] = [];
  visit(tree, (node) => {
    if (!('url' in node)) return;
    // Links without brackets are their own destination.
    const own = node.type === 'link' ? node.position : undefined;
    const { start = own?.start.offset, end = own?.end.offset } = spans.get(node) ?? {};
    if (start !== undefined && end !== undefined) found.push({ value: node.url, start, end });
  });
  return found;
}
