import assert from 'node:assert/strict';
import pLimit from 'p-limit';
import { askExactly } from '../ask-exactly.ts';
import { origin } from '../site/pages.ts';
import { readManifest } from './manifest.ts';

const { secret } = readManifest();
const limit = pLimit(3);

/** The text at a path of the site under test, which has to be there, and to keep its secrets. */
export async function textAt(path: string): Promise<string> {
  const { status, body } = await limit(() => askExactly(origin, path));
  assert.equal(status, 200, path);
  const text = body.toString();
  assert.ok(!text.includes(secret), `${path} tells a secret`);
  return text;
}

/** What is found at each of many paths, in their order. */
export function forEach<Found>(
  paths: readonly string[],
  look: (text: string, path: string) => Found,
): Promise<Found[]> {
  return Promise.all(paths.map(async (path) => look(await textAt(path), path)));
}
