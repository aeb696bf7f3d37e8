import { withoutForbidden } from '../xml.ts';

/**
 * A whole feed in XML around its root element, with the style sheet that makes it a page in a
 * browser. The declaration names UTF-8, so serve it as that.
 */
export function feedDocument(root: string): string {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>';
  const style = '<?xml-stylesheet type="text/css" href="/feed.css"?>';
  return withoutForbidden([declaration, style, root, ''].join('\n'));
}
