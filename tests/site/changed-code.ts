import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSite, copySite, root } from './site.ts';

/** What is looked for, and what stands there instead. */
type Change = readonly [from: string | RegExp, to: string];

/** The text of one of our files with changes, for `copySite()`. Throws when there is nothing to change. */
export function changedCode(file: string, changes: readonly Change[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (text.replace(from, '') === text) throw new Error(`Nothing in ${file} is like ${from}`);
      return text.replace(from, to);
    },
    readFileSync(path.join(root, file), 'utf8'),
  );
}

/**
 * For a site that is built for one test, in half the time: types are the business of `npm run
 * typecheck`, no build comes after this one, and its server is as good with long names in it.
 */
export const QUICK_BUILD = {
  'next.config.ts': changedCode('next.config.ts', [
    [
      'const config: NextConfig = {',
      'const config: NextConfig = { typescript: { ignoreBuildErrors: true },',
    ],
    [
      'experimental: {',
      'experimental: { turbopackFileSystemCacheForBuild: false, turbopackMinify: { server: false },',
    ],
  ]),
};

/** A copy of the site for one test, as `copySite()` makes it, built. Returns its folder. */
export async function quickSite(
  name: string,
  posts: Record<string, string>,
  code: Record<string, string> = {},
): Promise<string> {
  const folder = await copySite(name, posts, { ...QUICK_BUILD, ...code });
  buildSite(folder);
  return folder;
}
