import type { Element, ElementContent } from 'hast';
import type { Code, Link, LinkReference, ListItem, Parents, Root, Table } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { EXIT, visit } from 'unist-util-visit';
import { text } from '../text.ts';
import { ID_PREFIX } from './headings.ts';

/** How we write some markdown nodes as HTML, where the default would not do. */
export const handlers: Handlers = { root, table, listItem, code, link, linkReference };

/** remark-html passes no options on, so those of the footnotes are set before it begins. */
function root(state: State, node: Root) {
  Object.assign(state.options, {
    clobberPrefix: ID_PREFIX,
    footnoteLabel: text.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index: number, repeat: number) =>
      text.backToText(repeat > 1 ? `${index + 1}-${repeat}` : `${index + 1}`),
  });
  // Cast because a root in is a root out, which the type of handlers does not foresee.
  return defaultHandlers.root(state, node) as unknown as ElementContent[];
}

/** A wide table scrolls by itself, with the keyboard too, and leaves the page in place. */
function table(state: State, node: Table): Element {
  const properties = {
    className: ['table-scroll'],
    role: 'region',
    ariaLabel: text.table,
    tabIndex: 0,
  };
  const content = defaultHandlers.table(state, node);
  visit(content, 'element', ({ properties: cell }) => {
    // The attribute is obsolete, and `left` is what cells have anyway.
    if (cell.align && cell.align !== 'left') cell.dataAlign = cell.align;
    delete cell.align;
  });
  return { type: 'element', tagName: 'div', properties, children: [content] };
}

/** Says of a task whether it is done: its box has no words of its own. */
function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const content = defaultHandlers.listItem(state, node, parent);
  // Its own box is the first; those of tasks within it have their words already.
  if (typeof node.checked === 'boolean') {
    visit(content, { type: 'element', tagName: 'input' }, (box) => {
      box.properties.ariaLabel = node.checked ? text.done : text.notDone;
      return EXIT;
    });
  }
  return content;
}

/** So does a block of code. */
function code(state: State, node: Code): Element {
  const block = defaultHandlers.code(state, node);
  return { ...block, properties: { ...block.properties, tabIndex: 0 } };
}

function link(state: State, node: Link): Element {
  return guarded(defaultHandlers.link(state, node));
}

function linkReference(state: State, node: LinkReference) {
  const content = defaultHandlers.linkReference(state, node);
  return Array.isArray(content) ? content : guarded(content);
}

/** A page that a link leads to elsewhere gets no handle on ours. */
function guarded<Content extends ElementContent>(content: Content): Content {
  if (content.type === 'element' && /^(?:https?:)?\/\//i.test(String(content.properties.href))) {
    content.properties.rel = ['noopener'];
  }
  return content;
}
