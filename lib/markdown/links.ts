import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { say } from '../say.ts';
import { site } from '../site.ts';
import { ID_PREFIX } from './headings.ts';

/** The final path for a path of this site; the same one where nothing is known of it. */
export type ResolvePath = (path: string) => string;

/** What a link may begin with. `schema.ts` takes off all others. */
export const LINK_PROTOCOLS = ['http', 'https', 'mailto', 'tel', 'whatsapp'];

/** Writes links of this site as their final addresses, and warns of those that will be taken off. */
export function finishLinks(tree: Root, file: VFile, resolvePath: ResolvePath): void {
  const referred = new Set<string>();
  visit(tree, 'linkReference', (node) => {
    referred.add(node.identifier);
  });
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    // A definition may also be that of a picture; `pictures.ts` looks at those.
    if (node.type === 'definition' && !referred.has(node.identifier)) return;
    node.url = finalUrl(node, resolvePath);
    const protocol = /^([a-z][a-z0-9+.-]*):/.exec(node.url)?.[1];
    if (protocol === undefined || LINK_PROTOCOLS.includes(protocol)) return;
    const reason = say`a link to "${protocol}:" is taken off; link to a page or a mail address`;
    file.message(reason, node).source = 'link';
  });
}

function finalUrl({ url }: Link | Definition, resolvePath: ResolvePath): string {
  if (url.startsWith('#')) return withPrefix(url);
  const address = url.replace(/^[a-z][a-z0-9+.-]*:/i, (protocol) => protocol.toLowerCase());
  const local = withoutOrigin(address);
  const [, path, query = '', hash = ''] = /^(\/(?!\/)[^?#]*)(\?[^#]*)?(#.*)?$/.exec(local) ?? [];
  if (path === undefined || path.startsWith('/img/')) return address;
  return `${resolvePath(path)}${query}${withPrefix(hash)}`;
}

/** An address without the origin of this site; those of other sites as they are. */
export function withoutOrigin(address: string): string {
  return address.startsWith(`${site.url}/`) ? address.slice(site.url.length) : address;
}

/** Editors write the id of a heading as its words; see `headings.ts`. */
function withPrefix(hash: string): string {
  const id = hash.slice(1).toLowerCase();
  return id === '' || id.startsWith(ID_PREFIX) ? hash : `#${ID_PREFIX}${id}`;
}
