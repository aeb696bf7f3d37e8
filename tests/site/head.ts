import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** What the head of a page says, each value in the order of the page. */
export type Head = {
  titles: string[];
  /** By `name` or `property`. */
  metas: Map<string, string[]>;
  /** By `rel`. */
  links: Map<string, { href: string; type: string }[]>;
};

/** Reads the head of a page as a parser of HTML does. */
export function headOf(html: string): Head {
  return headIn(fromHtml(html));
}

/** The head of a page that was parsed. */
export function headIn(tree: Root): Head {
  const head: Head = { titles: [], metas: new Map(), links: new Map() };
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (tagName === 'title') {
      const [text] = children;
      if (text?.type === 'text') head.titles.push(text.value);
    } else if (tagName === 'meta') {
      add(head.metas, String(properties.name ?? properties.property), String(properties.content));
    } else if (tagName === 'link') {
      const { rel, href, type } = properties;
      add(head.links, [rel].flat().join(' '), { href: String(href), type: String(type ?? '') });
    }
  });
  return head;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
