import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { site } from '../site.ts';
import { ID_PREFIX } from './headings.ts';

/** The final path for a path of this site; the same one where nothing is known of it. */
export type ResolvePath = (path: string) => string;

/** Writes links of this site as their final addresses. */
export function finishLinks(tree: Root, resolvePath: ResolvePath): void {
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') node.url = finalUrl(node, resolvePath);
  });
}

function finalUrl({ url }: Link | Definition, resolvePath: ResolvePath): string {
  if (url.startsWith('#')) return withPrefix(url);
  const local = url.startsWith(`${site.url}/`) ? url.slice(site.url.length) : url;
  const [, path, query = '', hash = ''] = /^(\/(?!\/)[^?#]*)(\?[^#]*)?(#.*)?$/.exec(local) ?? [];
  if (path === undefined || path.startsWith('/img/')) return url;
  return `${resolvePath(path)}${query}${withPrefix(hash)}`;
}

/** Editors write the id of a heading as its words; see `headings.ts`. */
function withPrefix(hash: string): string {
  const id = hash.slice(1);
  return id === '' || id.startsWith(ID_PREFIX) ? hash : `#${ID_PREFIX}${id}`;
}
