import { checkContent } from '../content-check.ts';
import type { ContentFile } from '../content-file.ts';
import { dayOf } from '../dates.ts';
import type { ExaminedPictures } from '../examined-pictures.ts';
import { picturesOf } from '../images.ts';
import { formatLedger } from '../ledger.ts';
import { lostAddress } from '../ledger-problems.ts';
import { updateLedger } from '../ledger-update.ts';
import { type Folders, readLedger } from '../posts.ts';
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
  const { lost } = updateLedger(readLedger(folders), files, dayOf(now));
  const text = formatLedger(readLedger(folders));
  const ofLedger = lost.map((path) => lostAddress(path, text));
  return { problems: [...problems, ...ofLedger, ...adviceOn(site)], files };
}
