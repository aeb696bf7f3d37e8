import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Keeps line breaks, and warns of all other HTML, which the sanitiser is about to drop. */
export function reportRemovedHtml(tree: Root, file: VFile): void {
  visit(tree, 'html', (node: Html, index, parent) => {
    if (/^<br\s*\/?>$/i.test(node.value) && parent && index !== undefined) {
      parent.children[index] = { type: 'break' };
      return;
    }
    const tag = /^<([a-z][\w-]*)/i.exec(node.value.trim())?.[1];
    if (tag === undefined) return; // A comment, or the end of a tag already reported.
    const what = parent?.type === 'paragraph' ? `<${tag}>` : `<${tag}> and the text in it`;
    const message = file.message(`${what} will not be shown; write it in markdown`, node);
    message.source = 'html';
  });
}
