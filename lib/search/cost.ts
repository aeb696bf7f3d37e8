import type { Reading } from './affixes.ts';
import { bitsOf, LETTERS, lettersFor } from './takes.ts';

/** Readings that cost more than this are coincidence. */
export const MOST_COST = 7.2;

/** The dictionary does not list every form: a root that takes one of these may take the other. */
const RELATED: Readonly<Record<string, string>> = {
  m: 'ki',
  k: 'mi',
  i: 'mk',
  a: 'mPB',
  p: 'mki',
  P: 'mkip',
  B: 'b',
  t: 'mkie',
  e: 't',
  R: 'br',
};

const WANTED = new Map<string, { listed: number; related: number }>();

/**
 * How far-fetched it is that a word of this reading comes of a root that takes `takes` (bits of
 * `LETTERS`). Few affixes are likelier than many, those of the dictionary than others, and roots
 * that take many affixes than rare ones: "berikan" is beri-kan, not ber-ikan.
 */
export function costOf(reading: Reading, takes: number): number {
  const { root, prefixes, suffix } = reading;
  const { listed, related } = wantedBy(reading);
  const affixes = prefixes.length + (suffix ? 1 : 0) + (suffix === 'in' ? 0.6 : 0);
  const cost = affixes - countBits(takes) * 0.05;
  if (takes & listed) return cost;
  const doubt = (takes & related ? 1 : unlisted(reading)) + (root.length < 4 ? 3 : 0);
  return cost + doubt;
}

function unlisted({ prefixes, suffix }: Reading): number {
  const [first] = prefixes;
  // What is spoken and what is short may stand in any word: these want a root that takes verbs' affixes.
  if (first === 'ku' || first === 'ng') return MOST_COST;
  if (first === undefined) return suffix === 'i' || suffix === 'in' ? MOST_COST : 5;
  return 4;
}

function wantedBy(reading: Reading): { listed: number; related: number } {
  const letters = lettersFor(reading);
  const known = WANTED.get(letters);
  if (known) return known;
  const related = [...letters].map((letter) => RELATED[letter] ?? '').join('');
  const wanted = { listed: bitsOf(letters), related: bitsOf(related) };
  WANTED.set(letters, wanted);
  return wanted;
}

function countBits(bits: number): number {
  let count = 0;
  for (let index = 0; index < LETTERS.length; index++) count += (bits >> index) & 1;
  return count;
}
