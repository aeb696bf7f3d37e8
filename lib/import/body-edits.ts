import type { Definition, Image, ImageReference, Node } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Pictures } from '../images.ts';
import { parseDestinations, type Span } from '../markdown/destinations.ts';
import { decodePath } from '../picture-files.mjs';
import type { Edit } from './edits.ts';
import { toPicturePath } from './picture-paths.ts';

/** A picture in a text; `address` is where its address stands, if it is a mere one. */
type Found = {
  node: Image | ImageReference;
  span: Span;
  url: string;
  address: Span | undefined;
  isInLink: boolean;
  /** Whether its words are a picture, too. */
  holdsPicture: boolean;
};

/**
 * The changes that the pictures of a body need: a path below `/img/`, and a link in the place of a
 * picture that the site does not have. Every other byte of the body stays.
 */
export async function bodyEdits(
  text: string,
  bodyStart: number,
  readPicture: Pictures['read'],
): Promise<Edit[]> {
  const edits = new Map<number, Edit>();
  for (const found of picturesIn(text.slice(bodyStart))) {
    const edit = await pictureEdit(found, readPicture);
    if (edit) edits.set(edit.start, edit);
  }
  return [...edits.values()].map((edit) => ({
    ...edit,
    start: edit.start + bodyStart,
    end: edit.end + bodyStart,
  }));
}

async function pictureEdit(
  { node, span, url, address, isInLink, holdsPicture }: Found,
  readPicture: Pictures['read'],
): Promise<Edit | undefined> {
  const src = toPicturePath(url);
  const problem = await readPicture(src);
  if (typeof problem !== 'string') {
    if (src === url || !address) return undefined;
    return { ...address, text: src.replaceAll(' ', '%20'), note: `picture ${url} became ${src}` };
  }
  const why = /^(?:[a-z]+:)?\/\//i.test(url) ? 'it lies on another site' : problem;
  const alt = node.alt || decodePath(url.slice(url.lastIndexOf('/') + 1)).replace(/[[\]]/g, '');
  if (isInLink) return { ...span, text: alt, note: `picture ${url} became its words: ${why}` };
  const note = `picture ${url} became a link: ${why}`;
  // Words that hold a picture themselves would become one.
  if (holdsPicture) return { ...span, text: `[${alt}](<${url}>)`, note };
  // Only the sign that makes a picture of a link goes; a link without words would not be seen.
  return {
    start: span.start,
    end: span.start + (node.alt ? 1 : 2),
    text: node.alt ? '' : `[${alt}`,
    note,
  };
}

/** All pictures of a body, with the places of their addresses. */
function picturesIn(body: string): Found[] {
  const { tree, spans } = parseDestinations(body);
  const links: Span[] = [];
  const definitions = new Map<string, Definition>();
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') links.push(spanOf(node));
    if (node.type !== 'definition' || definitions.has(node.identifier)) return;
    definitions.set(node.identifier, node);
  });
  const found: Found[] = [];
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const span = spanOf(node);
    const named = node.type === 'image' ? node : definitions.get(node.identifier);
    if (!named) return;
    const address = withoutBrackets(body, spans.get(named));
    const isInLink = links.some((link) => isWithin(span, link));
    const holdsPicture = body.slice(span.start + 2, span.end).includes('![');
    found.push({ node, span, url: named.url, address, isInLink, holdsPicture });
  });
  return found;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The place of an address without the signs around it in `<…>`. */
function withoutBrackets(body: string, span: Span | undefined): Span | undefined {
  if (!span || body[span.start] !== '<') return span;
  return { start: span.start + 1, end: span.end - 1 };
}

function spanOf({ position }: Node): Span {
  // Every node of a parsed text has a place in it.
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
