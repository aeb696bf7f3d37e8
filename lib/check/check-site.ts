import { checkContent } from '../content-check.ts';
import type { ContentFile } from '../content-file.ts';
import { dayOf } from '../dates.ts';
import type { ExaminedPictures } from '../examined-pictures.ts';
import { formatLedger } from '../ledger.ts';
import { movedPaths } from '../ledger-departures.ts';
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
  const content = await checkContent(folders, examined);
  const { problems, files } = content;
  const ledger = readLedger(folders);
  const { lost } = updateLedger(ledger, files, dayOf(now));
  const text = formatLedger(ledger);
  const ofLedger = lost.map((path) => lostAddress(path, text));
  const site = await checkedSite(content, folders, movedPaths(ledger), now);
  return { problems: [...problems, ...ofLedger, ...adviceOn(site)], files };
}
