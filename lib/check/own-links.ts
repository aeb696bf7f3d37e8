import type { Definition, Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { site } from '../site.ts';
import { normalizePath } from '../urls.ts';
import type { CheckedFile } from './rule.ts';

/** A link to a path of this site, or to a heading of the same text, where `path` is empty. */
export type OwnLink = { url: string; path: string; hash: string; node: Nodes };

/** Anything that may be the address of a link, however it is written. */
const DESTINATION =
  /(?:\]\(\s*<?|\]:\s*<?|<)((?:https?:\/\/|\/(?!\/)|#)[^\s)>]*)|(https?:\/\/[^\s)>]+)/g;

/** The links to this site that may be in a text, found without parsing it; some may be none. */
export function* likelyLinks(body: string): Generator<Omit<OwnLink, 'node'>> {
  for (const [, first, second] of body.matchAll(DESTINATION)) {
    const link = ownLink(first ?? second ?? '');
    if (link) yield link;
  }
}

/** The links to this site that are in a text. */
export function linksOf({ tree }: CheckedFile): OwnLink[] {
  const found: OwnLink[] = [];
  visit(tree(), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const { url } = node as Link | Definition;
    const link = ownLink(url);
    if (link) found.push({ ...link, node });
  });
  return found;
}

/** Undefined for links to other places. */
function ownLink(url: string): Omit<OwnLink, 'node'> | undefined {
  const local = url.startsWith(`${site.url}/`) ? url.slice(site.url.length) : url;
  const [, path = '', hash = ''] = /^(\/(?!\/)[^?#]*)?(?:\?[^#]*)?(#.*)?$/.exec(local) ?? [];
  if (path === '' && hash === '') return undefined;
  return { url, path: path && (normalizePath(path) ?? path), hash: decodedHash(hash) };
}

function decodedHash(hash: string): string {
  return (normalizePath(hash) ?? hash).slice(1).toLowerCase();
}
