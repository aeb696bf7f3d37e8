import type { Html, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { say } from '../say.ts';

/** Around these, HTML is a tag within text that stays; elsewhere it is a block that goes whole. */
const BLOCKS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Keeps line breaks, and warns of all other HTML, which the sanitiser is about to drop. */
export function reportRemovedHtml(tree: Root, file: VFile): void {
  visit(tree, 'html', (node: Html, index, parent) => {
    if (!parent || index === undefined) return;
    if (/^<br\s*\/?>$/i.test(node.value)) {
      parent.children[index] = { type: 'break' };
      return;
    }
    const what = lost(node.value, parent);
    if (what === undefined) return;
    const message = file.message(say`${what} will not be shown; write it in markdown`, node);
    message.source = 'html';
  });
}

/** What a reader will miss; nothing of a comment, or of the end of a tag already reported. */
function lost(html: string, parent: Parents): string | undefined {
  const content = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
  const [tag, slash, name] = /^<(\/?)([a-z][\w-]*)[^>]*>?/i.exec(content) ?? [];
  if (!BLOCKS.has(parent.type)) return name && !slash ? `<${name}>` : undefined;
  if (name === undefined) return content === '' ? undefined : say`the text after a comment`;
  if (!slash) return say`<${name}> and the text in it`;
  return content === tag ? undefined : say`</${name}> and the text after it`;
}
