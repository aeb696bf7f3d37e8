import type { Image, Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes each picture of a text a link to the address that it has in `files`, where it can be seen
 * large. Not one in a link, which leads elsewhere; and not one without words, the link's only name.
 */
export function putLinksAroundPictures(tree: Root, files: ReadonlyMap<Image, string>): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type !== 'image' || !node.alt || !parent || index === undefined) return undefined;
    const url = files.get(node);
    if (url === undefined) return undefined;
    const link: Link = { type: 'link', url, children: [node] };
    parent.children[index] = link;
    return SKIP;
  });
}
