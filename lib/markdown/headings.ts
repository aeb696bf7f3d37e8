import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString as nodeToString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

export type Heading = { id: string; text: string; depth: number };

/** Keeps ids out of the way of our own and of names that scripts find on `document`. */
export const ID_PREFIX = 'h-';

/**
 * Gives every heading a stable id and returns them. The page's own heading is the title, so a
 * first one that repeats it goes, and the others of its depth become second-level.
 */
export function prepareHeadings(tree: Root, title: string): Heading[] {
  const [first] = tree.children;
  if (first?.type === 'heading' && first.depth === 1 && isTitleAgain(nodeToString(first), title)) {
    tree.children.shift();
  }
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(tree, 'heading', (node: HeadingNode) => {
    if (node.depth === 1) node.depth = 2;
    const text = nodeToString(node, { includeHtml: false });
    const id = `${ID_PREFIX}${slugger.slug(text)}`;
    node.data = { ...node.data, hProperties: { id } };
    headings.push({ id, text, depth: node.depth });
  });
  return headings;
}

/** Whether a heading says the same as the title. */
export function isTitleAgain(heading: string, title: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(heading) === plain(title);
}
