import type { ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Root as MarkdownRoot } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

const parser = remark().use(remarkGfm);

/** What remark and remark-gfm make of markdown by themselves, HTML as nodes of the type `raw`. */
export function plainTree(markdown: string): Root {
  const tree: MarkdownRoot = parser.parse(markdown);
  // Cast because a root in is a root out.
  return toHast(tree, { allowDangerousHtml: true }) as Root;
}

/** A tree as HTML, with that of the markdown in it. */
export function plainHtml(tree: Root): string {
  return toHtml(tree, { allowDangerousHtml: true });
}

/** What a browser makes of HTML, without the space between blocks. */
export function parsed(html: string): Nodes {
  return withoutSpace(fromHtml(html.trim(), { fragment: true }));
}

const BLOCKS = /^(?:blockquote|div|li|ol|section|t(?:able|body|head|r)|ul)$/;

function withoutSpace(node: Nodes): Nodes {
  if (node.type === 'text') return { type: 'text', value: node.value };
  if (node.type === 'comment') return { type: 'comment', value: node.value };
  if (node.type !== 'root' && node.type !== 'element') return node;
  const isBlock = node.type === 'root' || BLOCKS.test(node.tagName);
  const children = node.children
    .map((child) => withoutSpace(child) as RootContent)
    .map((child) => (isBlock && child.type === 'text' ? trimmed(child) : child))
    .filter((child) => child.type !== 'text' || child.value !== '');
  if (node.type === 'root') return { type: 'root', children };
  const { tagName, properties } = node;
  return { type: 'element', tagName, properties, children: children as ElementContent[] };
}

function trimmed({ value }: Text): Text {
  return { type: 'text', value: value.trim() };
}
