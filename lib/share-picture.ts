import { createHash } from 'node:crypto';
import path from 'node:path';
import pLimit, { type LimitFunction } from 'p-limit';
import { CheckedFolder } from './checked-folder.mjs';
import { reportDiskTrouble } from './disk-trouble.mjs';
import { isStill, type PictureFile, pictureFile } from './picture-files.mjs';
import { distDir } from './posts.ts';
import { cropJpeg, drawingJpeg, encoder } from './share-picture/jpeg.ts';
import { type Card, titleCard } from './share-picture/title-card.ts';
import type { ShareShape } from './share-shapes.ts';
import { site } from './site.ts';

/** What a picture shows: a part of a picture that is live, or words. */
export type Subject = { src: string } | Card;

/** Another number makes every picture anew; for when they are drawn in another way. */
const DRAWING = 1;

const MOST_BYTES_KEPT = 200_000_000;

/** More at once would take the machine from those who read. */
const JOBS_AT_ONCE = 2;

/** Every route is a module instance of its own, so what they share lives on `globalThis`. */
type Shared = {
  kept: CheckedFolder;
  inTurn: LimitFunction;
  /** What is being made, by key. */
  making: Map<string, Promise<Buffer>>;
  /** Of pictures that could not be read, so that each is told of once. */
  spoilt: Set<string>;
};

const SHARED = Symbol.for('dekap-pagi.share-pictures');
const holder = globalThis as { [SHARED]?: Shared };

/** A picture that can be made: `key` names all that it shows, `bytes` makes it, or finds it made. */
export type SharePicture = { key: string; bytes: () => Promise<Buffer | undefined> };

/**
 * The picture of a subject in a shape, as JPEG; undefined when there is no such picture file. Its
 * `bytes` are undefined when that file cannot be read as a picture.
 */
export function sharePicture(subject: Subject, shape: ShareShape): SharePicture | undefined {
  if (!('src' in subject)) {
    const key = keyOf(shape, subject);
    return { key, bytes: () => once(key, () => drawingJpeg(titleCard(subject))) };
  }
  const file = pictureFile(subject.src);
  if (typeof file === 'string') return undefined;
  const key = keyOf(shape, file);
  return { key, bytes: () => cropOf(subject.src, shape, file, key) };
}

function keyOf(shape: ShareShape, shown: PictureFile | Card): string {
  const all = JSON.stringify([DRAWING, encoder, shape, site.colors.light, shown]);
  return createHash('sha256').update(all).digest('hex');
}

async function cropOf(src: string, shape: ShareShape, file: PictureFile, key: string) {
  try {
    return await once(key, () => cropJpeg(file.path, shape));
  } catch (error) {
    if (!isStill(file, src)) return sharePicture({ src }, shape)?.bytes();
    reportSpoilt(src, file, error);
    return undefined;
  }
}

/** What is kept under a key, else what `make` makes; who asks meanwhile waits for the same. */
function once(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const { making } = shared();
  const known = making.get(key);
  if (known) return known;
  const made = keptOrMade(key, make).finally(() => making.delete(key));
  making.set(key, made);
  return made;
}

async function keptOrMade(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const { kept, inTurn } = shared();
  const before = await kept.read(key).catch(() => undefined);
  if (before) return before;
  const bytes = await inTurn(make);
  await kept.write(key, bytes).catch((error) => reportDiskTrouble('keep a share picture', error));
  return bytes;
}

function reportSpoilt(src: string, { path, size, mtimeMs }: PictureFile, error: unknown): void {
  const { spoilt } = shared();
  const version = `${path} ${size} ${mtimeMs}`;
  if (spoilt.has(version)) return;
  spoilt.add(version);
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
  process.stderr.write(`Cannot make a share picture of "${src}": ${reason}; export it again\n`);
}

function shared(): Shared {
  holder[SHARED] ??= {
    kept: new CheckedFolder(path.join(distDir, 'cache', 'share-pictures'), MOST_BYTES_KEPT),
    inTurn: pLimit(JOBS_AT_ONCE),
    making: new Map(),
    spoilt: new Set(),
  };
  return holder[SHARED];
}
