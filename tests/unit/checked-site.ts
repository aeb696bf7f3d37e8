import path from 'node:path';
import { checkContent } from '../../lib/content-check.ts';
import { formatProblem, sortProblems } from '../../lib/problems.ts';
import { postOf, type SiteFiles, siteOf } from './temporary-site.ts';

/**
 * What the check says of a site with one sound post and these files, once something was done to its
 * folder.
 */
export async function saidOf(files: SiteFiles, change = (_site: string) => {}): Promise<string[]> {
  const folders = siteOf({ 'posts/x.md': postOf('Judul'), ...files });
  change(path.dirname(folders.posts));
  const { problems } = await checkContent(folders);
  return sortProblems(problems).map(formatProblem);
}
