import type { Image, ImageReference, Node } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { Pictures } from '../images.ts';
import { decodePath } from '../picture-files.mjs';
import type { Edit } from './edits.ts';
import { toPicturePath } from './picture-paths.ts';

type Span = { start: number; end: number };

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
  const addresses: Span[] = [];
  const tree = remark().use(remarkGfm).use(notedAddresses, addresses).parse(body);
  const links: Span[] = [];
  const definitions = new Map<string, { url: string; span: Span }>();
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') links.push(spanOf(node));
    if (node.type !== 'definition' || definitions.has(node.identifier)) return;
    definitions.set(node.identifier, { url: node.url, span: spanOf(node) });
  });
  const found: Found[] = [];
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const span = spanOf(node);
    const named =
      node.type === 'image' ? { url: node.url, span } : definitions.get(node.identifier);
    if (!named) return;
    const address = addresses.findLast((inner) => isWithin(inner, named.span));
    const isInLink = links.some((link) => isWithin(span, link));
    const holdsPicture = body.slice(span.start + 2, span.end).includes('![');
    found.push({ node, span, url: named.url, address, isInLink, holdsPicture });
  });
  return found;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Has the parser tell where the addresses of links and pictures stand, without their brackets. */
function notedAddresses(this: Processor, addresses: Span[]): void {
  const note = (inner: number) =>
    function (this: CompileContext, { start, end }: Token): undefined {
      addresses.push({ start: start.offset + inner, end: end.offset - inner });
    };
  const enter = {
    resourceDestinationRaw: note(0),
    definitionDestinationRaw: note(0),
    resourceDestinationLiteral: note(1),
    definitionDestinationLiteral: note(1),
  };
  const data = this.data() as { fromMarkdownExtensions?: unknown[] };
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { enter }];
}

function spanOf({ position }: Node): Span {
  // Every node of a parsed text has a place in it.
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
