import { folded } from '../content-gate.ts';
import { listTree, type TreeFile } from '../content-tree.ts';
import { pictureTrouble } from '../picture-trouble.ts';
import type { Folders } from '../posts.ts';
import type { Problem } from '../problems.ts';
import { modeProblem } from '../regular-files.ts';
import { say } from '../say.ts';
import { toWebp } from './encode.ts';
import { type Stays, whyItStays } from './inspect.ts';
import { isSource, webpPath } from './names.ts';
import { findNamingPosts } from './naming-posts.ts';

/** A picture that is to become WebP; paths as `public/img/x.jpg`, and the files of `posts/` that name it. */
export type Planned = { from: string; to: string; posts: string[]; read: () => Buffer };

/** What is to be done; nothing where a file that may name pictures could not be read. */
export type Plan = { planned: Planned[]; problems: Problem[]; isBlocked: boolean };

/** The rights to run a file: a picture loses them with its old format. */
const EXECUTABLE = 0o111;

/** Looks at all pictures of a site that are no WebP, and changes nothing. */
export async function planPictures(folders: Folders): Promise<Plan> {
  const files = await listTree(folders);
  const sources = files.filter(({ path }) => isSource(path));
  if (sources.length === 0) return { planned: [], problems: [], isBlocked: false };
  const { naming, problems } = findNamingPosts(files, folders);
  if (problems.length > 0) return { planned: [], problems, isBlocked: true };
  const planned: Planned[] = [];
  const taken = new Map(files.map((file) => [folded(file.path), file]));
  for (const file of sources) {
    const to = await targetOf(file, taken);
    if (typeof to === 'string') {
      const posts = naming.get(srcOf(file.path)) ?? [];
      planned.push({ from: file.path, to, posts, read: file.read });
      taken.set(folded(to), file);
    } else {
      problems.push({ file: file.path, line: 1, column: 1, rule: 'picture', ...to });
    }
  }
  return { planned, problems, isBlocked: false };
}

/** A picture's path as addresses have it. */
export function srcOf(path: string): string {
  return path.slice('public'.length);
}

/** The path that a picture gets, or why it gets none. `taken` has the files that there will be. */
async function targetOf(
  { path, mode, read }: TreeFile,
  taken: ReadonlyMap<string, TreeFile>,
): Promise<string | Stays> {
  const src = srcOf(path);
  const kind = modeProblem(`"${src}"`, mode & ~EXECUTABLE);
  if (kind) return error(kind);
  const to = webpPath(path);
  if (to === undefined) {
    return error(
      say`the folder of "${src}" has a sign that an address cannot hold; rename it with letters, digits and hyphens`,
    );
  }
  try {
    const bytes = read();
    const other = taken.get(folded(to));
    const stays = await whyItStays(src, bytes);
    if (stays || !other || (await isResult(other, to, bytes))) return stays ?? to;
    return error(
      say`"${src}" would become "${srcOf(to)}", but "${srcOf(other.path)}" has that address; rename one of them, or delete the one that nobody needs`,
    );
  } catch {
    return error(pictureTrouble(src, 'unreadable'));
  }
}

/** Whether a WebP is what a run that was stopped has made of the same picture. */
async function isResult(other: TreeFile, to: string, bytes: Buffer): Promise<boolean> {
  return other.path === to && other.read().equals((await toWebp(bytes)).data);
}

function error(message: string): Stays {
  return { severity: 'error', message };
}
