import { ID_PREFIX } from '../../markdown/headings.ts';
import { comparablePath } from '../../path-spelling.ts';
import { say } from '../../say.ts';
import { contentPath } from '../../urls.ts';
import { type LikelyLink, linksOf } from '../own-links.ts';
import type { CheckedFile, CheckedSite, FileRule } from '../rule.ts';

/** Links to headings that are not there. */
export const linkAnchor: FileRule = {
  name: 'link-anchor',
  mayFind: (file, site) => file.links.some((link) => isBroken(link, file, site)),
  find: (file, site) =>
    linksOf(file)
      .filter((link) => isBroken(link, file, site))
      .map(({ url, hash, node }) => ({
        ...file.placeOf(node),
        message: say`${url} leads to a heading "${hash}" that is not there; write its words in small letters, with hyphens`,
      })),
};

function isBroken(
  { path, hash }: LikelyLink,
  { content }: CheckedFile,
  { anchorsAt }: CheckedSite,
): boolean {
  if (hash === '') return false;
  const own = comparablePath(contentPath(content));
  const anchors = anchorsAt(path || own);
  return anchors !== undefined && !anchors.has(hash.replace(ID_PREFIX, ''));
}
