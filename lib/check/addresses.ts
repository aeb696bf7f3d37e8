import { isOwnPath } from '../own-addresses.ts';
import { normalizePath } from '../path-spelling.ts';
import { oldPostSlugs } from '../queries.ts';
import { toPostTags } from '../tags.ts';
import { contentPath, monthPath, postPath, tagPath } from '../urls.ts';
import type { CheckedFile, CheckedSite } from './rule.ts';

/** Whether a path leads to something, of all that files may be live: nobody sees a draft. */
export function addressesOf(
  files: readonly CheckedFile[],
  pictures: ReadonlySet<string>,
  moved: ReadonlyMap<string, string>,
): CheckedSite['isAddress'] {
  const shown = files.filter(({ content }) => !content.frontMatter.draft);
  const known = new Set([...shown.flatMap(pathsOf), ...moved.keys()].map(normalizePath));
  return (path) => {
    if (path.startsWith('/img/')) return pictures.has(path);
    if (isOwnPath(path) || path === '/blog') return true;
    const list = path.replace(/\/page\/[1-9]\d*$/, '');
    return (
      known.has(list) || oldPostSlugs(path).some((slug) => known.has(normalizePath(postPath(slug))))
    );
  };
}

function pathsOf({ content }: CheckedFile): string[] {
  const { tags = [], aliases = [], date } = content.frontMatter;
  if (content.kind !== 'post') return [contentPath(content), ...aliases];
  const lists = toPostTags(tags).map(({ key }) => tagPath(key));
  return [
    contentPath(content),
    ...aliases,
    ...lists,
    ...(date ? [monthPath(date.slice(0, 7))] : []),
  ];
}
