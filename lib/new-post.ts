import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import { Addresses } from './addresses.ts';
import type { ContentFile } from './content-file.ts';
import { parseContentFile } from './content-parser.ts';
import { parseDate } from './dates.ts';
import { picturesOf } from './images.ts';
import { errorsIn, type Problem } from './problems.ts';
import { say } from './say.ts';
import { fitsAddress, LONGEST_SEGMENT } from './urls.ts';

/** A post that is not written yet: its path, such as `posts/x.md`, and all that it will hold. */
export type Draft = { file: string; text: string };

const MINUTE = 60_000;

/** Emoji are made of these, too; they are left when `github-slugger` has taken the emoji. */
const VARIATION_SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/**
 * A draft with this title, dated `now` (milliseconds since 1970) in the site's zone; or a sentence
 * that says why there can be none. Its name is made from the title as the ids of headings are.
 */
export function draftPost(title: string, now: number): Draft | string {
  const heading = title.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (heading === '')
    return say`There is no title; write it after the command: npm run new -- "Judul"`;
  const name = slug(heading.replace(VARIATION_SELECTORS, ''))
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  if (name === '') {
    return say`The title "${heading}" has no letter or digit for an address; write a word`;
  }
  if (!fitsAddress(name)) {
    return say`The title "${heading.slice(0, 40)}…" is too long for an address; shorten it to ${LONGEST_SEGMENT} characters, of which letters other than a to z count for up to nine`;
  }
  return { file: `posts/${name}.md`, text: textOf(heading, now) };
}

/** In the order and with the fields that the CMS writes; those without a value count as left out. */
function textOf(title: string, now: number): string {
  const fields = {
    templateKey: 'blog-post',
    title,
    date: parseDate(new Date(now - (now % MINUTE)).toISOString()),
    description: null,
    featuredpost: false,
    featuredimage: null,
    featuredimagealt: null,
    tags: null,
    draft: true,
  };
  const yaml = stringify(fields, { lineWidth: 0, singleQuote: true, nullStr: '' });
  return `---\n${yaml}---\n\n`;
}

/**
 * The errors that a draft would have among the files of `posts/`: a name that is taken or that no
 * post can have, and what the title holds that nobody sees.
 */
export async function draftProblems(
  { file, text }: Draft,
  others: readonly ContentFile[],
): Promise<Problem[]> {
  const bytes = Buffer.from(text);
  const stats = { size: bytes.length, mtimeMs: 0 };
  const draft = await parseContentFile('post', file, bytes, stats, picturesOf());
  const namesake = others.find(
    ({ kind, slug }) => kind === 'post' && slug.toLowerCase() === draft.slug.toLowerCase(),
  );
  if (namesake) return [isThere(file, namesake.file)];
  const addresses = new Addresses();
  for (const other of others) addresses.add(other);
  return errorsIn([...draft.problems, ...addresses.problemsOf(draft)]);
}

/** `other` has the address of `file`, and may be that file itself. */
export function isThere(file: string, other = file): Problem {
  const message = say`${other} is there already and has this address; go on writing there, or choose another title`;
  return { file, line: 1, column: 1, severity: 'error', rule: 'file-name', message };
}
