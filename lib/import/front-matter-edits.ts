import { isNode, isScalar, isSeq, type Pair, parse } from 'yaml';
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
  pair: Pair,
  context: Context,
  readPicture: Pictures['read'],
): Promise<Edit[]> {
  const { key, value } = pair;
  if (!isScalar(key) || !key.range || !isNode(value) || !value.range) return [];
  const name = String(key.value);
  const source = context.text.slice(value.range[0], value.range[1]).trimEnd();
  const isRepaired = !isFieldTaken(name, value.toJSON(), context);
  const written = isRepaired ? rewritten(name, value, context) : source;
  const after = `${shown(written ?? '')}`;
  if (name === 'featuredimage' && (written === undefined || isScalar(value))) {
    const src = toPicturePath(String(isScalar(value) ? value.value : ''));
    const missing = src === '' || value.toJSON() === null ? undefined : await readPicture(src);
    if (typeof missing === 'string') {
      const note = `featuredimage ${shown(source)} became a comment: ${missing}`;
      return [commentOut(context.text, key.range[0], value.range[1], note)];
    }
  }
  if (!isRepaired) return [];
  if (written === undefined) {
    const isNeeded = name === 'title' || (name === 'date' && context.kind === 'post');
    const note = `${name} ${shown(source)} is nothing that the site knows there, and became a comment`;
    return isNeeded ? [] : [commentOut(context.text, key.range[0], value.range[1], note)];
  }
  const [start, text] = isSeq(value) ? [key.range[1], `: ${written}`] : [value.range[0], written];
  return [
    {
      start,
      end: value.range[0] + source.length,
      text,
      note: `${name} ${shown(source)} became ${after}`,
    },
  ];
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
