import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as nodeToString } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { tagKey } from '../tags.ts';
import { text } from '../text.ts';

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

/**
 * Whether two pages have one title, whatever its case and white space, and the name of the site. The
 * page of a tag has that of every spelling that makes the same tag.
 */
export function isSameTitle(
  old: PageTitles,
  now: PageTitles,
  endings: ReadonlySet<string>,
): boolean {
  const wanted = names(old, endings);
  const topic = now.h1 === undefined ? undefined : topicIn(now.h1);
  if (topic !== undefined && wanted.some((name) => tagKey(name) === tagKey(topic))) return true;
  const found = new Set(names(now, endings).map(plain));
  return wanted.some((name) => found.has(plain(name)));
}

/** All that a page may be called: its heading and its title, each without the name of the site, too. */
function names({ h1, title }: PageTitles, endings: ReadonlySet<string>): string[] {
  return [h1, title].flatMap((whole) => {
    if (!whole) return [];
    const { name, ending } = parts(whole);
    return ending && endings.has(plain(ending)) ? [whole, name] : [whole];
  });
}

/** The tag that a heading of ours names: that of `/tags/x` is more than the tag alone. */
function topicIn(heading: string): string | undefined {
  const [before = '', after = ''] = text.topic('\0').split('\0');
  if (!heading.startsWith(before) || !heading.endsWith(after)) return undefined;
  return heading.slice(before.length, heading.length - after.length);
}

function parts(title: string): { name: string; ending: string | undefined } {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (!last) return { name: title, ending: undefined };
  return { name: title.slice(0, last.index), ending: title.slice(last.index).trim() };
}

function plain(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
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
