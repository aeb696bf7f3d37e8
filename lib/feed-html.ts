import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { schema } from './feed-html-schema.ts';
import { withoutForbidden } from './xml.ts';

/**
 * The HTML of a text on the page at `pageUrl` (absolute) -> HTML that stands by itself in a feed
 * reader: every address absolute, pictures in full size, nothing that leans on our styles or
 * scripts, no character that XML cannot hold.
 */
export function toFeedHtml(html: string, pageUrl: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'input' && parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: taskSign(node) };
      return SKIP;
    }
    makeAbsolute(node, pageUrl);
    return undefined;
  });
  return withoutForbidden(toHtml(sanitize(tree, schema)));
}

/** Readers take boxes out, and with them whether a task is done. */
function taskSign({ properties }: Element): string {
  if (properties.type !== 'checkbox') return '';
  return properties.checked ? '☑' : '☐';
}

function makeAbsolute({ properties }: Element, pageUrl: string): void {
  for (const name of ['href', 'src'] as const) {
    if (properties[name] === undefined) continue;
    const address = absolute(String(properties[name]), pageUrl);
    if (address === undefined) delete properties[name];
    else properties[name] = address;
  }
}

/** Of a picture that `next/image` made smaller, the address of the picture itself. */
function absolute(address: string, pageUrl: string): string | undefined {
  if (!URL.canParse(address, pageUrl)) return undefined;
  const url = new URL(address, pageUrl);
  const picture = url.pathname === '/_next/image' ? url.searchParams.get('url') : null;
  return picture === null ? url.href : absolute(picture, pageUrl);
}
