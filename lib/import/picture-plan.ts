import { availableParallelism } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import { folded } from '../content-gate.ts';
import { UNFIT_FOR_ADDRESSES } from '../forbidden-signs.ts';
import { isLeftBehind } from '../gate-rules.ts';
import { type Pictures, picturesOf } from '../images.ts';
import { decodePath } from '../picture-files.mjs';
import { readHeader, shownSize } from '../picture-header.ts';
import type { Folders } from '../posts.ts';
import { statOf } from '../watch/file-stats.ts';
import { fitPicture } from './fit-picture.ts';
import { bytesOf, type LeftOut, type OldPicture } from './old-site.ts';

/** A picture that comes in: what is written, or the file whose bytes are taken as they are. */
export type PlannedPicture = OldPicture & {
  file: string;
  written: Buffer | undefined;
  width: number;
  height: number;
  note: string | undefined;
};

export type PicturePlan = { planned: PlannedPicture[]; leftOut: LeftOut[]; pictures: Pictures };

/** Which pictures of another site come in, and those and the site's own as the loader asks for them. */
export async function planPictures(
  found: readonly OldPicture[],
  folders: Folders,
): Promise<PicturePlan> {
  const planned = new Map<string, PlannedPicture>();
  const leftOut: LeftOut[] = [];
  const limit = pLimit(availableParallelism());
  const wanted = found.filter(({ src }) => !isLeftBehind(src));
  const plans = await Promise.all(
    wanted.map(async (picture) => ({
      ...picture,
      plan: await limit(planPicture, picture, folders),
    })),
  );
  for (const { source, src, plan } of plans) {
    const other = planned.get(folded(src));
    const why = typeof plan === 'string' ? plan : other && clashWith(other);
    if (typeof plan !== 'string' && why === undefined) planned.set(folded(src), plan);
    else leftOut.push({ source, why: why ?? '' });
  }
  const pictures = withPlanned(planned, picturesOf(folders.public));
  return { planned: [...planned.values()], leftOut, pictures };
}

/** The pictures of a site with those that come in. */
function withPlanned(planned: ReadonlyMap<string, PlannedPicture>, own: Pictures): Pictures {
  return {
    stat: own.stat,
    read: async (src) => {
      const picture = planned.get(folded(decodePath(src)));
      if (picture?.src !== decodePath(src) || path.posix.normalize(src) !== src)
        return own.read(src);
      return { src, width: picture.width, height: picture.height, size: 0, mtimeMs: 0 };
    },
  };
}

async function planPicture(
  picture: OldPicture,
  folders: Folders,
): Promise<PlannedPicture | string> {
  const { src, file } = picture;
  if (UNFIT_FOR_ADDRESSES.test(src)) {
    return `"${src}" has a sign that an address cannot hold; rename it to letters, digits and hyphens, there and in the posts that show it`;
  }
  const bytes = bytesOf(file);
  const fit = typeof bytes === 'string' ? bytes : await fitPicture(src, bytes);
  if (typeof fit === 'string') return fit;
  if (isOther(path.join(folders.public, src), fit.bytes)) {
    return `public${src} is there already with another content; rename or remove one of them`;
  }
  const header = await readHeader(src, fit.bytes);
  if (typeof header === 'string') return header;
  const note = fit.why && `it was written anew, because ${fit.why.replace(/;.*$/, '')}`;
  const written = fit.why ? fit.bytes : undefined;
  return { ...picture, written, ...shownSize(header), note };
}

function clashWith({ source }: OldPicture): string {
  return `${source} has the same address but for case or accents; rename one of them`;
}

/** Whether something else lies at a path already. */
function isOther(file: string, bytes: Buffer): boolean {
  if (!statOf(file)) return false;
  const there = bytesOf(file);
  return typeof there === 'string' || !there.equals(bytes);
}
