import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../lib/content-check.ts';
import { importLines } from '../../lib/import/report.ts';
import { writeImport } from '../../lib/import/write.ts';
import { type ImportPlan, planImport } from '../../lib/import.ts';
import type { Folders } from '../../lib/posts.ts';
import { noise } from './picture-samples.ts';
import { fileOf, type SiteFiles, siteOf } from './temporary-site.ts';

type Brought = { folders: Folders; plan: ImportPlan; lines: string[] };

/** A picture that a site takes as it is. */
export const JPEG = await noise(40, 30).jpeg().toBuffer();
/** A site without content. */
export const EMPTY = { 'posts/pages/.keep': '', 'public/img/.keep': '' };

/** A post of the old site: more lines of its front matter, and its text. */
export function oldPost(lines: string, body = 'Teks.\n'): string {
  return fileOf(`templateKey: blog-post\ntitle: Judul\ndescription: Ringkasan\n${lines}`, body);
}

/** Brings an old site of these files into a site that holds others. */
export async function bring(old: SiteFiles, own: SiteFiles = EMPTY): Promise<Brought> {
  const folders = siteOf(own);
  const plan = await planImport(path.dirname(siteOf(old).posts), folders);
  writeImport(plan, folders);
  return { folders, plan, lines: importLines(plan) };
}

/** Where the one post of an old site lies. */
export const POST = 'src/pages/blog/2017-01-04-kopi.md';

/** What becomes of one post: its text and the changes that are told. */
export async function bringPost(text: string, more: SiteFiles = {}) {
  const { folders, lines, plan } = await bring({ [POST]: text, ...more });
  const file = path.join(folders.posts, '2017-01-04-kopi.md');
  const said = lines.filter((line) => line.startsWith('posts/')).slice(1);
  return {
    text: plan.texts.length > 0 ? readFileSync(file, 'utf8') : undefined,
    said,
    lines,
    folders,
  };
}

/** What the check says is wrong in a site. */
export async function errorsIn(folders: Folders): Promise<string[]> {
  const { problems } = await checkContent(folders);
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
