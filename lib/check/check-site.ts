import { checkContent } from '../content-check.ts';
import type { ContentFile } from '../content-file.ts';
import type { ExaminedPictures } from '../examined-pictures.ts';
import { picturesOf } from '../images.ts';
import type { Folders } from '../posts.ts';
import type { Problem } from '../problems.ts';
import { adviceOn } from './advice.ts';
import { checkedSite } from './checked-site.ts';

/**
 * All that is wrong in the content of a site, and all that could be better at `now` (milliseconds
 * since 1970); and its files.
 */
export async function checkSite(
  folders: Folders,
  examined: ExaminedPictures,
  now: number,
): Promise<{ problems: Problem[]; files: ContentFile[] }> {
  const { problems, files } = await checkContent(folders, examined);
  const site = await checkedSite(files, folders, picturesOf(folders.public), now);
  return { problems: [...problems, ...adviceOn(site)], files };
}
