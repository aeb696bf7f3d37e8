import { existsSync, rmSync } from 'node:fs';
import { parseCacheFile, readOwnContent } from '../../lib/posts.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';

// How the site in the working folder loads its content: the one place here that depends on it.

/** Removes what was parsed before. Throws when there is nothing: loading would be cold anyway. */
export function forgetParsed(): void {
  if (!existsSync(parseCacheFile)) throw new Error(`There is no parse cache: ${parseCacheFile}`);
  rmSync(parseCacheFile);
}

/** Loads all content as a build does; the number of posts that readers see. */
export async function loadContent(): Promise<number> {
  return makeSnapshot(await readOwnContent(), Date.now()).posts.length;
}
