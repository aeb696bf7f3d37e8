import { ID_PREFIX } from '../../markdown/headings.ts';
import { say } from '../../say.ts';
import { contentPath, normalizePath } from '../../urls.ts';
import { likelyLinks, linksOf, type OwnLink } from '../own-links.ts';
import type { CheckedFile, CheckedSite, FileRule } from '../rule.ts';

/** Links to headings that are not there. */
export const linkAnchor: FileRule = {
  name: 'link-anchor',
  mayFind: (file, site) => [...likelyLinks(file.body)].some((link) => isBroken(link, file, site)),
  find: (file, site) =>
    linksOf(file)
      .filter((link) => isBroken(link, file, site))
      .map(({ url, hash, node }) => ({
        ...file.placeOf(node),
        message: say`${url} leads to a heading "${hash}" that is not there; write its words in small letters, with hyphens`,
      })),
};

function isBroken(
  { path, hash }: Omit<OwnLink, 'node'>,
  { content }: CheckedFile,
  { anchorsAt }: CheckedSite,
): boolean {
  if (hash === '') return false;
  const own = normalizePath(contentPath(content)) ?? '';
  const anchors = anchorsAt(path || own);
  return anchors !== undefined && !anchors.has(hash.replace(ID_PREFIX, ''));
}
