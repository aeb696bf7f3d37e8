import path from 'node:path';
import { damaged } from '../picture-rules.ts';
import { diskPath, type Folders } from '../posts.ts';
import type { Problem } from '../problems.ts';
import { say } from '../say.ts';
import { toWebp, type Webp } from './encode.ts';
import { changeText, moveAside, writePicture } from './files.ts';
import { type Planned, srcOf } from './plan.ts';
import { withRenamedPicture } from './renamed-picture.ts';

/** What became of a picture, and where its original is now. */
export type Converted = { webp: Webp; original: string };

/**
 * Makes a picture WebP, has posts name that, and moves the original into a folder, in this order: when
 * it is stopped, each picture that a post names is there, and another run goes on. A problem where a
 * part of it cannot be done.
 */
export async function convertPicture(
  planned: Planned,
  folders: Folders,
  originals: string,
): Promise<Converted | Problem> {
  const { from, to, posts } = planned;
  const webp = await encoded(planned);
  if (!webp) return problem(from, damaged(srcOf(from)));
  try {
    writePicture(onDisk(to, folders), webp.data);
    for (const post of posts) {
      const rename = (text: string) => withRenamedPicture(text, srcOf(from), srcOf(to));
      if (!changeText(diskPath(post, folders), rename)) return problem(post, byHand(planned));
    }
    const wanted = path.join(originals, from.slice('public/img/'.length));
    return { webp, original: moveAside(onDisk(from, folders), wanted) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(
      from,
      say`"${srcOf(from)}" is still there, as not all could be written (${reason})`,
    );
  }
}

async function encoded({ read }: Planned): Promise<Webp | undefined> {
  return toWebp(read()).catch(() => undefined);
}

function byHand({ from, to }: Planned): string {
  return say`it names "${srcOf(from)}" in a way that cannot be changed by itself; write "${srcOf(to)}" there, then run "npm run images" again`;
}

function problem(file: string, message: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', rule: 'picture', message };
}

function onDisk(file: string, folders: Folders): string {
  return path.join(folders.public, srcOf(file));
}
