import { isUtf8 } from 'node:buffer';
import { type ContentFile, hasErrors } from '../content-file.ts';
import { MOST_KILOBYTES } from '../content-on-disk.ts';
import { parseContentFile } from '../content-parser.ts';
import { UNFIT_FOR_ADDRESSES } from '../forbidden-signs.ts';
import type { Pictures } from '../images.ts';
import { excessOf } from '../markdown/limits.ts';
import { errorsIn, formatProblem } from '../problems.ts';
import { fitsAddress } from '../urls.ts';
import { bodyEdits } from './body-edits.ts';
import { applyEdits, type Change, type Edit } from './edits.ts';
import { type Context, frontMatterEdits } from './front-matter-edits.ts';
import { fieldText, type Head, readHead, structuredFields } from './head.ts';
import { aliasEdits, aliasesOf } from './old-addresses.ts';
import type { OldText } from './old-site.ts';

/** A text that comes in, as the loader reads it once it is there. */
export type PlannedText = {
  source: string;
  content: ContentFile;
  bytes: Buffer;
  changes: Change[];
};

/**
 * A text of another site with the changes that it needs. A sentence says why it cannot come in: the
 * loader of this site has the last word. `taken`: aliases that it must do without.
 */
export async function planText(
  old: OldText,
  pictures: Pictures,
  taken: readonly string[] = [],
): Promise<PlannedText | string> {
  const context = contextOf(old);
  if (typeof context === 'string') return context;
  const { text, kind, slug } = context;
  const edited = applyEdits(text, await editsOf(context, old, pictures, taken));
  const bytes = Buffer.from(edited.text);
  const file = `posts/${kind === 'page' ? 'pages/' : ''}${slug}.md`;
  const stats = { size: bytes.length, mtimeMs: 0 };
  const content = await parseContentFile(kind, file, bytes, stats, pictures);
  if (hasErrors(content)) return errorsOf(content);
  return { source: old.source, content, bytes, changes: edited.changes };
}

/** A text with what its edits depend on, or a sentence that says why it is none of a page. */
function contextOf(old: OldText): Context | string {
  if (!isUtf8(old.bytes)) return 'it is not UTF-8; save it again with the encoding UTF-8';
  const text = old.bytes.toString();
  const head = readHead(text);
  if (!head) return 'it has no front matter: a line ---, its fields, and a line ---';
  const kind = kindOf(head, old);
  const problem = kind === 'page' ? unfitPage(head, text) : undefined;
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  return problem ?? { text, head, kind, slug: slugFor(old.address), eol };
}

async function editsOf(
  context: Context,
  { address }: OldText,
  { read }: Pictures,
  taken: readonly string[],
): Promise<Edit[]> {
  const { text, head } = context;
  const aliases = aliasesOf(address, context).filter((alias) => !taken.includes(alias));
  return [
    ...(await frontMatterEdits(context, read)),
    ...aliasEdits(aliases, context),
    ...(isParsable(text.slice(head.bodyStart)) ? await bodyEdits(text, head.bodyStart, read) : []),
  ];
}

/** What is wrong with a file, on one line. */
export function errorsOf({ problems }: Pick<ContentFile, 'problems'>): string {
  return errorsIn(problems).map(formatProblem).join('; ');
}

/** A file among posts need not say that it is one; gatsby's templates have a name each. */
function kindOf(head: Head, { isAmongPosts }: OldText): 'post' | 'page' {
  const template = fieldText(head, 'templateKey');
  return template === 'blog-post' || (template === undefined && isAmongPosts) ? 'post' : 'page';
}

/** A page of gatsby may be all fields, which its template shows. */
function unfitPage(head: Head, text: string): string | undefined {
  const fields = structuredFields(head);
  if (fields.length > 0) {
    return `its text stands in fields (${fields.join(', ')}) that only its old template shows; write a page in posts/pages/ by hand`;
  }
  if (text.slice(head.bodyStart).trim() !== '') return undefined;
  return 'it has no text below its fields; write a page in posts/pages/ by hand';
}

/** The last part of an old address, as an address of this site can hold it. */
function slugFor(address: string): string {
  const name = address.slice(address.lastIndexOf('/') + 1).normalize('NFC') || 'index';
  const parts = name.split(new RegExp(`(?:${UNFIT_FOR_ADDRESSES.source})+`, 'u')).filter(Boolean);
  const signs = [...parts.join('-')];
  while (!fitsAddress(signs.join(''))) signs.pop();
  return signs.join('').replace(/^\.+/, '') || 'post';
}

function isParsable(body: string): boolean {
  if (body.length > MOST_KILOBYTES * 1024) return false;
  return excessOf(body.replace(/\r\n?/g, '\n')) === undefined;
}
