import type { Element, Nodes, Root } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { SKIP, visit } from 'unist-util-visit';

/** What a browser makes of a page, as far as content could have a hand in it. */
export type PageParts = {
  /** Elements and attributes of all but the article's text: `a`, `a href`. */
  names: Set<string>;
  scripts: number;
  /** Handlers and addresses that run something, wherever they are. */
  harm: string[];
  /** Elements, attributes and values of the article's text that its schema does not have. */
  strange: string[];
  /** Of the headings of cards, in the order of the page. */
  cardTitles: string[];
  heading: string | undefined;
  pictureAlt: string | undefined;
};

const ADDRESSES = ['href', 'src', 'action', 'formAction', 'poster', 'data', 'xLinkHref', 'cite'];
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:', 'whatsapp:'];

/** The parts of a page that was parsed; `schema` is that of the text of articles. */
export function partsOf(tree: Root, schema: Schema): PageParts {
  const parts: PageParts = {
    names: new Set(),
    scripts: 0,
    harm: harmIn(tree),
    strange: [],
    cardTitles: [],
    heading: undefined,
    pictureAlt: undefined,
  };
  visit(tree, 'element', (node, _, parent) => {
    const { tagName, properties } = node;
    if (tagName === 'script') parts.scripts++;
    if (tagName === 'h1') parts.heading = textOf(node);
    if (hasClass(node, 'card-title')) parts.cardTitles.push(textOf(node));
    if (tagName === 'img' && parent?.type === 'element' && parent.tagName === 'picture') {
      parts.pictureAlt ??= String(properties.alt);
    }
    for (const name of namesOf(node)) parts.names.add(name);
    if (!hasClass(node, 'prose')) return undefined;
    parts.strange.push(...strangeIn({ type: 'root', children: node.children }, schema));
    return SKIP;
  });
  return parts;
}

/** What runs a script when it is shown or followed: handlers, and addresses of unusual protocols. */
export function harmIn(tree: Root): string[] {
  const harm: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      const isHandler = /^on/i.test(name) || name === 'srcDoc';
      const isAddress = ADDRESSES.includes(name) && !isHarmless(String(value));
      if (isHandler || isAddress) harm.push(`<${tagName} ${name}="${value}">`);
    }
  });
  return harm;
}

/** The elements, attributes and values below a root that a schema does not have. */
export function strangeIn(root: Root, { tagNames, attributes }: Schema): string[] {
  const strange: string[] = [];
  visit(root, 'element', ({ tagName, properties }) => {
    if (!tagNames?.includes(tagName)) strange.push(`<${tagName}>`);
    const rules = [tagName, '*'].flatMap((name) => attributes?.[name] ?? []);
    for (const [name, value] of Object.entries(properties)) {
      if (!rules.some((rule) => allows(rule, name, [value].flat()))) {
        strange.push(`<${tagName} ${name}="${value}">`);
      }
    }
  });
  return strange;
}

type Rule = NonNullable<Schema['attributes']>[string][number];

/** A rule is a name, or a name and the values that it may have. */
function allows(rule: Rule, name: string, values: unknown[]): boolean {
  if (typeof rule === 'string') return rule === name;
  const [wanted, ...allowed] = rule;
  if (wanted !== name) return false;
  const isAllowed = (value: unknown) =>
    allowed.some((one) => (one instanceof RegExp ? one.test(String(value)) : one === value));
  return allowed.length === 0 || values.every(isAllowed);
}

function isHarmless(address: string): boolean {
  const base = 'https://site.example/posts/x';
  return !URL.canParse(address, base) || PROTOCOLS.includes(new URL(address, base).protocol);
}

function namesOf({ tagName, properties }: Element): string[] {
  return [tagName, ...Object.keys(properties).map((name) => `${tagName} ${name}`)];
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties.className].flat().includes(name);
}

/** All the text in a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
