import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Properties, Root, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { text } from '../../lib/text.ts';

/** Something that we write otherwise than plain markdown, on purpose. */
export type Difference = {
  kind: string;
  reason: string;
  /** In how many examples of CommonMark and of GFM it is. */
  examples: [number, number];
  /** Turns the plain tree into ours, and tells whether there was something to turn. */
  apply: (tree: Root) => boolean;
};

type Parent = { children: RootContent[] };

/** Of an article whose pictures are not there, in the order in which they are applied. */
export function differencesWithoutPictures(): Difference[] {
  return [removedHtml, missingPicture, ...others];
}

/** The same where there is a picture, of these attributes, for each address. */
export function differencesWithPictures(attributes: Properties): Difference[] {
  return [figure, shownPicture(attributes), removedHtml, ...others];
}

const removedHtml: Difference = {
  kind: 'HTML is taken out',
  reason: 'what it does is not ours to say; the check tells of it',
  examples: [72, 73],
  apply: (tree) => replace(tree, 'raw', () => []),
};

const missingPicture: Difference = {
  kind: 'a picture that is not there is its text',
  reason: 'the post is refused; a broken picture says nothing',
  examples: [22, 22],
  apply: (tree) =>
    replace(tree, 'element', (node) =>
      isElement(node, 'img')
        ? [{ type: 'text', value: String(node.properties.alt ?? '') }]
        : undefined,
    ),
};

const figure: Difference = {
  kind: 'a picture alone in its paragraph is a figure, its title the caption',
  reason: 'a title is seen by those with a mouse alone',
  examples: [18, 18],
  apply: (tree) =>
    change(tree, /^p$/, (node) => {
      const [image] = node.children;
      if (node.children.length !== 1 || !isElement(image, 'img')) return false;
      node.tagName = 'figure';
      const { title } = image.properties;
      delete image.properties.title;
      if (title) {
        const caption: Text = { type: 'text', value: String(title) };
        node.children.push({ ...element('figcaption'), children: [caption] });
      }
      return true;
    }),
};

function shownPicture(attributes: Properties): Difference {
  return {
    kind: 'a picture has its size and candidates, and waits until it is near',
    reason: 'nothing moves when it comes, and nobody loads more of it than is seen',
    examples: [22, 22],
    apply: (tree) =>
      change(tree, /^img$/, ({ properties }) => {
        Object.assign(properties, attributes, { loading: 'lazy', decoding: 'async' });
        return true;
      }),
  };
}

const others: Difference[] = [
  {
    kind: 'a heading of the first level is one of the second',
    reason: 'the first is the title of the page',
    examples: [25, 25],
    apply: (tree) =>
      change(tree, /^h1$/, (node) => {
        node.tagName = 'h2';
        return true;
      }),
  },
  {
    kind: 'a heading has an id',
    reason: 'it can be linked to',
    examples: [40, 40],
    apply: (tree) => {
      const slugger = new GithubSlugger();
      return change(tree, /^h[1-6]$/, (node) => {
        node.properties.id = `h-${slugger.slug(textOf(node))}`;
        return true;
      });
    },
  },
  {
    kind: 'a link to a place on a page has our prefix',
    reason: 'ids of headings have it, so that none hides a name of the document',
    examples: [1, 1],
    apply: (tree) =>
      change(tree, /^a$/, ({ properties }) => {
        const [, page, id] = /^((?:\/(?!\/)[^#]*)?)#(.+)$/.exec(String(properties.href)) ?? [];
        if (id === undefined) return false;
        properties.href = `${page}#h-${id.toLowerCase()}`;
        return true;
      }),
  },
  {
    kind: 'a protocol is in small letters',
    reason: 'the list of those that are allowed is',
    examples: [1, 1],
    apply: (tree) =>
      change(tree, /^a$/, ({ properties }) => {
        const before = String(properties.href);
        properties.href = before.replace(/^[a-z][a-z0-9+.-]*:/i, (name) => name.toLowerCase());
        return properties.href !== before;
      }),
  },
  {
    kind: 'a link with another protocol than those of pages, mail and calls leads nowhere',
    reason: 'it may run something; the check tells of it',
    examples: [5, 5],
    apply: (tree) =>
      change(tree, /^a$/, ({ properties }) => {
        const [, protocol] = /^([^/?#]*?):/.exec(String(properties.href)) ?? [];
        if (protocol === undefined || ALLOWED.includes(protocol)) return false;
        delete properties.href;
        return true;
      }),
  },
  {
    kind: 'a link to another site says noopener',
    reason: 'a page there gets no handle on ours',
    examples: [14, 22],
    apply: (tree) =>
      change(tree, /^a$/, ({ properties }) => {
        if (!/^(?:https?:)?\/\//.test(String(properties.href))) return false;
        properties.rel = ['noopener'];
        return true;
      }),
  },
  {
    kind: 'a block of code can be reached with the keyboard',
    reason: 'a wide one scrolls',
    examples: [82, 82],
    apply: (tree) =>
      change(tree, /^pre$/, ({ properties }) => {
        properties.tabIndex = 0;
        return true;
      }),
  },
  {
    kind: 'a table scrolls in a region of its own',
    reason: 'a wide one leaves the page in place',
    examples: [0, 7],
    apply: (tree) =>
      replace(tree, 'element', (node) => (isElement(node, 'table') ? [region(node)] : undefined)),
  },
  {
    kind: 'a cell says how it is aligned in data-align',
    reason: 'align is obsolete, and left is what cells are anyway',
    examples: [0, 1],
    apply: (tree) =>
      change(tree, /^t[hd]$/, ({ properties }) => {
        const { align } = properties;
        if (align === undefined) return false;
        delete properties.align;
        if (align !== 'left') properties.dataAlign = align;
        return true;
      }),
  },
  {
    kind: 'the box of a task says in words whether it is done',
    reason: 'it has no label',
    examples: [0, 2],
    apply: (tree) =>
      change(tree, /^input$/, ({ properties }) => {
        properties.ariaLabel = properties.checked ? text.done : text.notDone;
        return true;
      }),
  },
];

const ALLOWED = ['http', 'https', 'mailto', 'tel', 'whatsapp'];

function change(tree: Root, name: RegExp, turn: (node: Element) => boolean): boolean {
  let changed = false;
  visit(tree, 'element', (node) => {
    if (name.test(node.tagName)) changed = turn(node) || changed;
  });
  return changed;
}

/** Puts other nodes into the place of those that `other` has some for. */
function replace(
  tree: Root,
  type: 'raw' | 'element',
  other: (node: Nodes) => RootContent[] | undefined,
): boolean {
  let changed = false;
  visit(tree, type, (node, index, parent) => {
    const nodes = other(node);
    if (nodes === undefined || parent === undefined || index === undefined) return undefined;
    (parent as Parent).children.splice(index, 1, ...nodes);
    changed = true;
    return [SKIP, index + nodes.length];
  });
  return changed;
}

function element(tagName: string, properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children: [] };
}

function isElement(node: Nodes | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}

function region(table: Element): Element {
  const properties = {
    className: ['table-scroll'],
    role: 'region',
    ariaLabel: text.table,
    tabIndex: 0,
  };
  return { ...element('div', properties), children: [table] };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'img')) return String(node.properties.alt ?? '');
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
