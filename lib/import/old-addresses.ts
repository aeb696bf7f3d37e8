import { isNode, isScalar, isSeq } from 'yaml';
import { oldPostSlugs } from '../queries.ts';
import { contentPath, normalizePath } from '../urls.ts';
import type { Edit } from './edits.ts';
import { asText } from './field-repairs.ts';
import type { Context } from './front-matter-edits.ts';
import { fieldText } from './head.ts';

/** Fields in which starters keep the address of a post. */
const ADDRESS_FIELDS = ['path', 'slug', 'permalink', 'url'];

/**
 * The old addresses of a file that do not lead to it by themselves, as aliases: that of its place
 * in the old site, and what its own fields say. The site leads from `/blog/<name>` to a post anyway.
 */
export function aliasesOf(address: string, { head, kind, slug }: Context): string[] {
  const named = ADDRESS_FIELDS.flatMap((field) => fieldText(head, field) ?? []).flatMap(toPath);
  const own = normalizePath(contentPath({ kind, slug })) ?? '';
  const needed = [encoded(address), ...named].filter((alias) => {
    const path = normalizePath(alias);
    if (path === undefined || path === '/' || path === own) return false;
    return kind !== 'post' || !oldPostSlugs(path).includes(slug);
  });
  const byPath = new Map(needed.map((alias) => [normalizePath(alias), alias]));
  return [...byPath.values()];
}

/** Writes aliases behind the last field, or behind those that are there. */
export function aliasEdits(aliases: readonly string[], { head, text, eol }: Context): Edit[] {
  if (aliases.length === 0 || !head.map || head.map.flow) return [];
  const list = head.map.items.find(({ key }) => isScalar(key) && key.value === 'aliases')?.value;
  const notes = aliases.map((alias) => `alias ${alias} was added, the old address`);
  const lines = (indent: string) => aliases.map((alias) => `${indent}- ${asText(alias)}`).join(eol);
  const note = notes.join('; ');
  if (list === undefined || list === null) {
    const start = head.end;
    return [{ start, end: start, text: `aliases:${eol}${lines('  ')}${eol}`, note }];
  }
  const [first] = isSeq(list) && !list.flow ? list.items : [];
  if (!isNode(first) || !isNode(list) || !first.range || !list.range) return [];
  const lineStart = text.lastIndexOf('\n', first.range[0]) + 1;
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? '';
  const start = list.range[0] - (list.range[0] - lineStart);
  return [{ start, end: start, text: `${lines(indent)}${eol}`, note }];
}

/** `/a/b`, `a` (below the posts) or a whole address -> a path; nothing for what is none. */
function toPath(written: string): string[] {
  const { pathname = written } = /^https?:/.test(written) ? new URL(written) : {};
  const [plain = ''] = pathname.split(/[?#]/);
  const path = (plain.startsWith('/') ? plain : `/blog/${plain}`).replace(/(?<=.)\/+$/, '');
  return normalizePath(path) === undefined || path.startsWith('//')
    ? []
    : [encoded(path, /[\\\s]/g)];
}

/** Only what an alias cannot hold. */
function encoded(path: string, unfit = /[?#\\\s%]/g): string {
  return path.replace(unfit, encodeURIComponent);
}
