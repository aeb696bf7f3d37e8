import { isScalar, isSeq, type Node, type Scalar, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { postSchema } from '../front-matter-schema.ts';
import { unfitTag } from '../tags.ts';
import { toIsoDate } from './old-dates.ts';
import { toPicturePath } from './picture-paths.ts';

/** A value in the text of its file. */
export type Written = { node: Node; source: string; name: string };

/** How a value of a field that the schema refuses may be written instead; undefined if no way is known. */
export type Repair = (value: Written) => string | undefined;

const FIELDS = new Map<string, z.ZodType>(Object.entries(postSchema.shape));

/** For each field whose values other sites write otherwise. */
export const REPAIRS: Record<string, Repair> = {
  title: quoted,
  description: quoted,
  featuredimagealt: quoted,
  author: quoted,
  reviewedBy: quoted,
  date: isoDate,
  updated: isoDate,
  expires: isoDate,
  reviewed: isoDate,
  featuredpost: flag,
  draft: flag,
  featuredimage: ({ node }) => {
    if (!isScalar(node) || typeof node.value !== 'string') return undefined;
    const src = toPicturePath(node.value);
    return src === node.value ? undefined : asText(src);
  },
  tags: ({ node, source }) => (isSeq(node) ? tagList(node, source) : commaList(node)),
};

/** What YAML takes for a number or for `true`. */
function quoted({ node }: Written): string | undefined {
  return isScalar(node) && isPlain(node) && node.value !== null ? asText(node.source) : undefined;
}

function isoDate({ node }: Written): string | undefined {
  return isScalar(node) ? toIsoDate(String(node.source ?? node.value)) : undefined;
}

function flag({ node }: Written): string | undefined {
  const word = isScalar(node) ? String(node.value).toLowerCase().trim() : '';
  if (['true', 'yes', 'on', '1'].includes(word)) return 'true';
  return ['false', 'no', 'off', '0'].includes(word) ? 'false' : undefined;
}

/** `a, b` as a list. */
function commaList(node: Node): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return flowList(String(node.source ?? node.value).split(','));
}

/** A list without what is no tag; what only looks like something else is put in quotes. */
function tagList(list: YAMLSeq, source: string): string | undefined {
  const texts = list.items.flatMap((item) => {
    if (isScalar(item)) return item.value === null ? [] : [String(item.source ?? item.value)];
    const [start = 0, end = 0] = (item as Node).range ?? []; // The parser makes nothing but nodes.
    const text = source.slice(start, end).trim();
    return /[\r\n]/.test(text) ? [] : [text]; // `ASI: perah`, without quotes, is a map.
  });
  return flowList(texts);
}

function flowList(texts: readonly string[]): string | undefined {
  const tags = texts.map((text) => text.trim()).filter((text) => unfitTag(text) === undefined);
  return tags.length === 0 ? undefined : `[${tags.map(asText).join(', ')}]`;
}

/** In quotes only where YAML would read something else than this text. */
export function asText(text: string): string {
  return /^[/\p{L}][\p{L}\p{N} /._-]*$/u.test(text) && !/^(?:true|false|null)$|\s$/i.test(text)
    ? text
    : JSON.stringify(text);
}

function isPlain(node: Scalar): node is Scalar & { source: string } {
  return node.type === 'PLAIN' && typeof node.source === 'string';
}

/** Whether the schema of posts takes a value for a field; it lets every other field be. */
export function isTaken(name: string, value: unknown): boolean {
  const field = FIELDS.get(name);
  return field === undefined || value === null || field.safeParse(value).success;
}
