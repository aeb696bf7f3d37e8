import { readContent } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { fileOf, postOf, type SiteFiles, siteOf } from './temporary-site.ts';

/** A page, and a post, with more front matter. */
export const page = (...lines: string[]) =>
  fileOf(['title: H', 'description: x', ...lines].join('\n'));
export const post = (...lines: string[]) => postOf('Judul', '2024-01-01', ...lines);

/** What is wrong in the files of a site, as an editor reads it. */
export async function problemsOf(files: SiteFiles): Promise<string[]> {
  const content = await readContent(siteOf(files));
  return content.flatMap(({ problems }) => problems.map(formatProblem));
}
