import { say } from '../../say.ts';
import { linksOf } from '../own-links.ts';
import type { CheckedSite, FileRule } from '../rule.ts';

/** Links to addresses of this site that are not there. */
export const linkTarget: FileRule = {
  name: 'link-target',
  mayFind: ({ links }, site) => links.some((link) => isBroken(link, site)),
  find: (file, site) =>
    linksOf(file)
      .filter((link) => isBroken(link, site))
      .map(({ url, node }) => ({
        ...file.placeOf(node),
        message: say`there is nothing at ${url}; correct the address, or take the link out`,
      })),
};

function isBroken({ path }: { path: string }, { isAddress }: CheckedSite): boolean {
  return path !== '' && !isAddress(path);
}
