import type { Definition, Image, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Picture } from '../images.ts';
import { say } from '../say.ts';
import { putLinksAroundPictures } from './picture-links.ts';

/** Attributes of an `<img>`, as `next/image` makes them. */
export type ImageAttributes = {
  src: string;
  srcSet?: string | undefined;
  sizes?: string | undefined;
  width: number;
  height: number;
  /** Colour that stands there until the picture does. */
  color?: string | undefined;
};

export type PictureOptions = {
  /** Path of the picture above the text; as the first of the text it is not shown again. */
  featuredImage?: string | undefined;
  /** The picture at a path, or a sentence that says what is wrong. */
  readPicture: (src: string) => Promise<Picture | string>;
  toAttributes: (picture: Picture) => ImageAttributes | Promise<ImageAttributes>;
  /** Whether a picture leads to its own file; else it is shown and no more. */
  opensLarge?: boolean;
};

/**
 * Gives pictures their size and candidates; a picture alone in its paragraph becomes a figure.
 * Returns the caption that the text has for the featured picture.
 */
export async function preparePictures(
  tree: Root,
  file: VFile,
  options: PictureOptions,
): Promise<string | undefined> {
  resolveReferences(tree);
  const caption = dropRepeatedPicture(tree, options.featuredImage);
  const found: { node: Image; parent: Parents }[] = [];
  visit(tree, 'image', (node, _, parent) => {
    if (parent) found.push({ node, parent });
  });
  const files = new Map<Image, string>();
  for (const { node, parent } of found) {
    const picture = await finishPicture(node, parent, file, options);
    if (picture) files.set(node, picture.src);
  }
  if (options.opensLarge) putLinksAroundPictures(tree, files);
  return caption;
}

/**
 * Takes the featured picture out where it is the first of the text (the CMS starter's posts repeat
 * it there), and returns the caption it had.
 */
function dropRepeatedPicture(tree: Root, featuredImage: string | undefined): string | undefined {
  let caption: string | undefined;
  visit(tree, 'image', (node, index, parent) => {
    if (node.url !== featuredImage || !parent || index === undefined) return EXIT;
    caption = node.title?.trim();
    parent.children.splice(index, 1);
    removeEmpty(tree);
    return EXIT;
  });
  return caption || undefined;
}

/** What held nothing but the picture would leave a gap. */
function removeEmpty(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) removeEmpty(child);
  const kept = parent.children.filter(
    (child) => !HOLDERS.has(child.type) || !('children' in child) || child.children.length > 0,
  );
  // Cast because what is left has the types that it had.
  parent.children = kept as typeof parent.children;
}
const HOLDERS = new Set(['paragraph', 'link', 'emphasis', 'strong', 'listItem', 'list']);

/** Pictures named by a reference become ordinary ones. */
function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, 'imageReference', (node, index, parent) => {
    const found = definitions.get(node.identifier);
    if (!found || !parent || index === undefined) return;
    const { url, title } = found;
    const { alt, position } = node;
    parent.children[index] = { type: 'image', url, title, alt, position } as Image;
  });
}

async function finishPicture(
  node: Image,
  parent: Parents,
  file: VFile,
  { readPicture, toAttributes }: PictureOptions,
): Promise<Picture | undefined> {
  if (!node.alt) report(file, node, say`it has no text in the [ ]; say what the picture shows`);
  const picture = await readPicture(node.url);
  if (typeof picture === 'string') {
    report(file, node, picture).fatal = true;
    Object.assign(node, { type: 'text', value: node.alt ?? '' });
    return undefined;
  }
  const { src, color, ...attributes } = await toAttributes(picture);
  node.url = src;
  node.data = {
    hProperties: { ...attributes, dataColor: color, loading: 'lazy', decoding: 'async' },
  };
  if (parent.type === 'paragraph' && parent.children.length === 1) toFigure(parent, node);
  return picture;
}

/** The picture's title is its caption. */
function toFigure(paragraph: Paragraph, image: Image): void {
  const caption = image.title?.trim();
  paragraph.data = { ...paragraph.data, hName: 'figure' };
  image.title = null;
  if (!caption) return;
  const figcaption: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'figcaption' },
    children: [{ type: 'text', value: caption }],
  };
  paragraph.children.push(figcaption);
}

function report(file: VFile, node: Image, reason: string) {
  const message = file.message(reason, node);
  message.source = 'picture';
  return message;
}
