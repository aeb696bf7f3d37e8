import { isNode, isScalar, isSeq, type Node, type Pair, parse } from 'yaml';
import type { Pictures } from '../images.ts';
import { commentOut, type Edit } from './edits.ts';
import { isTaken, REPAIRS } from './field-repairs.ts';
import type { Head } from './head.ts';
import { dayOfName } from './old-dates.ts';
import { toPicturePath } from './picture-paths.ts';

/** What is known of the file that front matter stands in. */
export type Context = {
  text: string;
  head: Head;
  kind: 'post' | 'page';
  slug: string;
  eol: string;
};

/**
 * The changes that front matter needs for the site's schema: another way to write a value, or a
 * field that becomes a comment. What no change can mend is left for the loader to refuse.
 */
export async function frontMatterEdits(
  context: Context,
  readPicture: Pictures['read'],
): Promise<Edit[]> {
  const { map } = context.head;
  if (!map || map.flow) return [];
  const edits: Edit[] = [];
  for (const pair of map.items) edits.push(...(await fieldEdits(pair, context, readPicture)));
  return [...edits, ...datedByName(context)];
}

async function fieldEdits(
  { key, value }: Pair,
  context: Context,
  readPicture: Pictures['read'],
): Promise<Edit[]> {
  if (!isScalar(key) || !key.range || !isNode(value) || !value.range) return [];
  const field: Field = {
    name: String(key.value),
    start: key.range[0],
    keyEnd: key.range[1],
    value,
    source: context.text.slice(value.range[0], value.range[1]).trimEnd(),
    valueStart: value.range[0],
  };
  const missing =
    field.name === 'featuredimage' ? await missingPicture(value, readPicture) : undefined;
  if (missing !== undefined) return [asComment(field, context, `became a comment: ${missing}`)];
  if (isFieldTaken(field.name, value.toJSON(), context)) return [];
  const written = rewritten(field.name, value, context);
  if (written !== undefined) return [replaced(field, written)];
  const isNeeded = field.name === 'title' || (field.name === 'date' && context.kind === 'post');
  const note = 'is nothing that the site knows there, and became a comment';
  return isNeeded ? [] : [asComment(field, context, note)];
}

/** A field, and where its parts stand in the file. */
type Field = {
  name: string;
  start: number;
  keyEnd: number;
  value: Node;
  source: string;
  valueStart: number;
};

/** Why the picture that a field names cannot be shown; undefined when it can, or it names none. */
async function missingPicture(
  value: Node,
  readPicture: Pictures['read'],
): Promise<string | undefined> {
  if (!isScalar(value) || typeof value.value !== 'string' || value.value === '') return undefined;
  const found = await readPicture(toPicturePath(value.value));
  return typeof found === 'string' ? found : undefined;
}

function asComment(
  { name, start, source, valueStart }: Field,
  { text }: Context,
  what: string,
): Edit {
  return commentOut(text, start, valueStart + source.length, `${name} ${shown(source)} ${what}`);
}

/** A list begins on a line below its key, where brackets may not stand. */
function replaced({ name, keyEnd, value, source, valueStart }: Field, written: string): Edit {
  const [start, text] = isSeq(value) ? [keyEnd, `: ${written}`] : [valueStart, written];
  const note = `${name} ${shown(source)} became ${shown(written)}`;
  return { start, end: valueStart + source.length, text, note };
}

function isFieldTaken(name: string, value: unknown, { kind }: Context): boolean {
  return (name === 'templateKey' && kind === 'page') || isTaken(name, value);
}

/** Another way to write the same, which the schema takes. */
function rewritten(
  name: string,
  value: Pair['value'],
  { text, slug, kind }: Context,
): string | undefined {
  if (!isNode(value)) return undefined;
  const repaired = REPAIRS[name]?.({ node: value, source: text, name });
  if (repaired !== undefined && isTaken(name, parse(repaired, { schema: 'core' }))) return repaired;
  return name === 'date' && kind === 'post' ? dayOfName(slug) : undefined;
}

/** The day of a post without one, from its file name. */
function datedByName({ head, text, slug, kind, eol }: Context): Edit[] {
  const day = kind === 'post' ? dayOfName(slug) : undefined;
  const pair = head.map?.items.find(({ key }) => isScalar(key) && key.value === 'date');
  if (day === undefined || (isNode(pair?.value) && pair.value.toJSON() !== null)) return [];
  const note = `date ${day} was added, from the file name`;
  if (!pair) return [{ start: head.end, end: head.end, text: `date: ${day}${eol}`, note }];
  const keyEnd = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
  const start = text.indexOf(':', keyEnd) + 1;
  return [{ start, end: start, text: ` ${day}`, note }];
}

/** The beginning of a value, on one line. */
function shown(source: string): string {
  const line = source.replace(/\s+/g, ' ').trim();
  const short = line.length > 80 ? `${line.slice(0, 80)}…` : line;
  return short === '' ? 'without a value' : short;
}
