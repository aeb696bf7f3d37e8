import { ID_PREFIX, prepareHeadings } from '../markdown/headings.ts';
import { normalizePath } from '../path-spelling.ts';
import { contentPath } from '../urls.ts';
import type { CheckedFile, CheckedSite } from './rule.ts';

/** Finds the ids of the headings of a file by its path, as editors write them. */
export function anchorsOf(files: readonly CheckedFile[]): CheckedSite['anchorsAt'] {
  const byPath = new Map(files.map((file) => [normalizePath(contentPath(file.content)), file]));
  const known = new Map<CheckedFile, ReadonlySet<string>>();
  return (path) => {
    const file = byPath.get(path);
    if (!file) return undefined;
    const anchors = known.get(file) ?? headingIds(file);
    known.set(file, anchors);
    return anchors;
  };
}

function headingIds({ content, tree }: CheckedFile): ReadonlySet<string> {
  // It is prepared for a page, which another rule would wonder at.
  const headings = prepareHeadings(structuredClone(tree()), content.frontMatter.title);
  return new Set(headings.map(({ id }) => id.replace(ID_PREFIX, '')));
}
