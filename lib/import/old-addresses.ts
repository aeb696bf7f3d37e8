import { isScalar, isSeq } from 'yaml';
import { comparablePath, normalizePath } from '../path-spelling.ts';
import { oldPostSlugs } from '../queries.ts';
import { contentPath } from '../urls.ts';
import type { Edit } from './edits.ts';
import { asText, isTaken } from './field-repairs.ts';
import type { Context } from './front-matter-edits.ts';
import { fieldText } from './head.ts';

/** Fields in which starters keep the address of a post. */
const ADDRESS_FIELDS = ['path', 'slug', 'permalink'];

/**
 * The old addresses of a file that do not lead to it by themselves, as aliases: that of its place
 * in the old site, and what its own fields say. The site leads from `/blog/<name>` to a post anyway.
 */
export function aliasesOf(address: string, { head, kind, slug }: Context): string[] {
  const named = ADDRESS_FIELDS.flatMap((field) => fieldText(head, field) ?? []).flatMap((written) =>
    toPath(written, kind === 'post' ? '/blog/' : '/'),
  );
  const own = comparablePath(contentPath({ kind, slug }));
  const needed = [encoded(address), ...named].filter((alias) => {
    const path = normalizePath(alias);
    if (path === undefined || path === '/' || path === own) return false;
    return kind !== 'post' || !oldPostSlugs(path).includes(slug);
  });
  const byPath = new Map(needed.map((alias) => [normalizePath(alias), alias]));
  return [...byPath.values()];
}

/** Writes aliases behind the last field, or before those that are there. */
export function aliasEdits(aliases: readonly string[], { head, text, eol }: Context): Edit[] {
  if (aliases.length === 0 || !head.map || head.map.flow) return [];
  const list = head.map.get('aliases', true);
  const note = aliases.map((alias) => `alias ${alias} was added, the old address`).join('; ');
  const insert = (start: number, added: string): Edit[] => [
    { start, end: start, text: added, note },
  ];
  const lines = (indent: string) =>
    aliases.map((alias) => `${indent}- ${asText(alias)}${eol}`).join('');
  if (isScalar(list) && list.value === null) {
    const key = head.map.items.find(({ value }) => value === list)?.key;
    const colon = text.indexOf(':', isScalar(key) ? key.range?.[1] : head.end);
    return insert(colon + 1, `${eol}${lines('  ').trimEnd()}`);
  }
  // A list that is refused becomes a comment.
  if (!isSeq(list) || !list.range || !isTaken('aliases', list.toJSON())) {
    return insert(head.end, `aliases:${eol}${lines('  ')}`);
  }
  if (list.flow) {
    const added = aliases.map(asText).join(', ');
    return insert(list.range[0] + 1, list.items.length > 0 ? `${added}, ` : added);
  }
  const lineStart = text.lastIndexOf('\n', list.range[0]) + 1;
  return insert(lineStart, lines(text.slice(lineStart, list.range[0])));
}

/** `/a/b`, `a` (below `folder`) or a whole address -> a path; nothing for what is none. */
function toPath(written: string, folder: string): string[] {
  const { pathname = written } =
    /^https?:/.test(written) && URL.canParse(written) ? new URL(written) : {};
  const [plain = ''] = pathname.split(/[?#]/);
  const path = (plain.startsWith('/') ? plain : `${folder}${plain}`).replace(/(?<=.)\/+$/, '');
  return normalizePath(path) === undefined || path.startsWith('//')
    ? []
    : [encoded(path, /[\\\s]/g)];
}

/** Only what an alias cannot hold. */
function encoded(path: string, unfit = /[?#\\\s%]/g): string {
  return path.replace(unfit, encodeURIComponent);
}
