import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as nodeToString } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';

/** What a page calls itself: the text of its first `<h1>`, and its `<title>`. */
export type PageTitles = { h1: string | undefined; title: string | undefined };

/** What stands between the title of a page and the name of its site. */
const SEPARATOR = /\s+[|–—·•:-]\s+/g;

export function readTitles(html: string): PageTitles {
  const tree = fromHtml(html);
  return { h1: textOfFirst(tree, 'h1'), title: textOfFirst(tree, 'title') };
}

/** The ends that several titles share, such as `| Blog`: they name the site, not the page. */
export function sharedEndings(titles: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const title of new Set(titles.map(plain))) {
    const { ending } = parts(title);
    if (ending) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([ending]) => ending));
}

/** Whether two pages have one title, whatever its case and white space, and the name of the site. */
export function isSameTitle(
  old: PageTitles,
  now: PageTitles,
  endings: ReadonlySet<string>,
): boolean {
  const wanted = names(old, endings);
  return [...names(now, endings)].some((name) => wanted.has(name));
}

/** All that a page may be called: its heading and its title, each without the name of the site, too. */
function names({ h1, title }: PageTitles, endings: ReadonlySet<string>): Set<string> {
  const written = [h1, title].flatMap((text) => (text ? plain(text) : [])).filter(Boolean);
  const bare = written.map((text) => {
    const { name, ending } = parts(text);
    return ending && endings.has(ending) ? name : text;
  });
  return new Set([...written, ...bare]);
}

function parts(title: string): { name: string; ending: string | undefined } {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (!last) return { name: title, ending: undefined };
  return { name: title.slice(0, last.index), ending: title.slice(last.index).trim() };
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function textOfFirst(tree: Nodes, tagName: string): string | undefined {
  let found: string | undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName !== tagName) return undefined;
    found = nodeToString(node).trim();
    return EXIT;
  });
  return found || undefined;
}
