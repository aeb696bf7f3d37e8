import { postOf, type SiteFiles } from './temporary-site.ts';

/** `count` posts, the newest `p00`, the next `p01`, …; with these lines where `has` says so. */
export function datedPosts(
  count: number,
  line = 'tags: [ASI]',
  has = (_: number) => true,
): SiteFiles {
  const files: SiteFiles = {};
  for (let index = 0; index < count; index++) {
    const date = new Date(Date.UTC(2024, 5, 30 - index)).toISOString();
    const name = `p${String(index).padStart(2, '0')}`;
    files[`posts/${name}.md`] = postOf(name, date, ...(has(index) ? [line] : []));
  }
  return files;
}
