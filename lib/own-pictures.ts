import path from 'node:path';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { ExaminedPictures } from './examined-pictures.ts';
import { distDir } from './posts.ts';

/** What was found in the pictures of this site, for the next process. */
const cacheFile = path.join(distDir, 'cache', 'pictures.json');

/** The same as the build left it, for a server that is given no cache. */
const builtFile = path.join(distDir, 'built', 'pictures.json');

/** What an earlier process, or the build, found in the pictures of this site. */
export async function readExaminedPictures(): Promise<ExaminedPictures> {
  const examined = await ExaminedPictures.read(cacheFile);
  return examined.size > 0 ? examined : ExaminedPictures.read(builtFile);
}

/** Keeps what is new in it. Without it the next process decodes again; that stops nobody. */
export async function keepExaminedPictures(examined: ExaminedPictures): Promise<void> {
  if (!examined.isNew) return;
  await examined.write(cacheFile).catch((error) => {
    reportDiskTrouble('keep what was found in pictures', error);
  });
}

/** Leaves it beside the build. Throws when the disk takes nothing. */
export async function leaveExaminedPictures(examined: ExaminedPictures): Promise<void> {
  await examined.write(builtFile);
}
