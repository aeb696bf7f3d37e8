import type { Definition, Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutOrigin } from '../markdown/links.ts';
import { comparablePath } from '../path-spelling.ts';
import type { CheckedFile } from './rule.ts';

/** A link to a path of this site, or to a heading of the same text, where `path` is empty. */
export type LikelyLink = { url: string; path: string; hash: string };

/** The same, where it stands. */
export type OwnLink = LikelyLink & { node: Nodes };

/** Anything that may be the address of a link, however it is written. */
const DESTINATION =
  /(?:\]\(\s*<?|\]:\s*<?|<)((?:https?:\/\/|\/(?!\/)|#)[^\s)>]*)|(https?:\/\/[^\s)>]+)/g;

/** The links to this site that may be in a text, found without parsing it; some may be none. */
export function likelyLinks(body: string): LikelyLink[] {
  return [...body.matchAll(DESTINATION)].flatMap(
    ([, first, second]) => ownLink(first ?? second ?? '') ?? [],
  );
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
function ownLink(url: string): LikelyLink | undefined {
  const local = withoutOrigin(url);
  const [, path = '', hash = ''] = /^(\/(?!\/)[^?#]*)?(?:\?[^#]*)?(#.*)?$/.exec(local) ?? [];
  if (path === '' && hash === '') return undefined;
  return { url, path: path && comparablePath(path), hash: decodedHash(hash) };
}

function decodedHash(hash: string): string {
  return comparablePath(hash).slice(1).toLowerCase();
}
