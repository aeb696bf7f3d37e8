import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Strings that mean something to programs, and where they are from, as the summary says it. */
export type HostileStrings = { content: string[]; requests: string[]; origin: string };

type OwnStrings = Pick<HostileStrings, 'content' | 'requests'>;

/** The lists of `hostile.json` that are texts; `traversal` is a list of paths. */
const TEXTS = ['dompurify', 'blns', 'husInput'];

/**
 * Our own few, and those that others collected: `hostile.json` in the folder that `CORPORA` names.
 * Each once. `{file}` in a path stands for a file that nobody may read.
 */
export function hostileStrings(folder = process.env.CORPORA): HostileStrings {
  const own: OwnStrings = readJson(fileURLToPath(new URL('own-strings.json', import.meta.url)));
  if (!folder) {
    const origin = `${own.content.length} of our own alone: CORPORA names no folder with hostile.json`;
    return { ...own, origin };
  }
  const others: Record<string, unknown> = readJson(path.join(folder, 'hostile.json'));
  const texts = TEXTS.flatMap((name) => listOf(others, name));
  const paths = listOf(others, 'traversal').map((path) => path.replaceAll('{FILE}', '{file}'));
  return {
    content: [...new Set([...own.content, ...texts])],
    requests: [...new Set([...own.requests, ...paths, ...listOf(others, 'blns')])],
    origin: `${TEXTS.join(', ')} and traversal of ${folder}, and our own`,
  };
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function listOf(lists: Record<string, unknown>, name: string): string[] {
  const list = lists[name];
  if (!Array.isArray(list) || list.length < 100) throw new TypeError(`No list ${name} of strings`);
  return list.map(String);
}
