import { once } from 'node:events';
import { type ContentFile, hasErrors } from '../../lib/content-file.ts';
import { parseContentFile } from '../../lib/content-parser.ts';
import { picturesOf } from '../../lib/images.ts';
import { formatProblem } from '../../lib/problems.ts';
import type { Refusal } from './manifest.ts';
import { type Place, type Placed, postFile } from './post-files.ts';

// A process of its own: looks where the strings may stand that it is sent.

/** A string, and the places in which it should stand. */
export type Wish = { string: string; wanted: readonly Place[] };

/** Where each of some strings may stand, and what was refused on the way. */
export type Placing = { placed: Placed[]; refusals: Refusal[] };

const pictures = picturesOf();
const result: Placing = { placed: [], refusals: [] };
const [wishes] = (await once(process, 'message')) as [Wish[]];
for (const wish of wishes) result.placed.push(await fullest(wish));
process.send?.(result, () => process.disconnect());

/** The string in as many of the places as it may stand in together, and as the address of a picture. */
async function fullest({ string, wanted }: Wish): Promise<Placed> {
  const places: Place[] = (await isAllowed(string, ['picture'])) ? ['picture'] : [];
  if (await isAllowed(string, wanted)) return { string, places: [...wanted, ...places] };
  for (const place of wanted) if (await isAllowed(string, [...places, place])) places.push(place);
  return { string, places };
}

async function isAllowed(string: string, places: readonly Place[]): Promise<boolean> {
  const file = `posts/${places.join('-')}.md`;
  const content = await read(file, postFile([{ string, places }], 0));
  if (!hasErrors(content)) return true;
  result.refusals.push({ file, string, messages: errorsOf(content) });
  return false;
}

function read(file: string, text: string): Promise<ContentFile> {
  const bytes = Buffer.from(text);
  return parseContentFile('post', file, bytes, { size: bytes.length, mtimeMs: 0 }, pictures);
}

function errorsOf({ problems }: ContentFile): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}
