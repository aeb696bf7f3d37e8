import type { Reading, Suffix } from './affixes.ts';
import type { Prefix } from './prefix-rules.ts';

/**
 * Which affixes a root takes, a letter each:
 * m me-, di-, ku-; k -kan, i -i, alone and with those; a -an; p pe-; P pe-…-an; b ber-;
 * B ber-…-an, ber-…-kan; t ter-; e ke-; K ke-…-an; s se-; r memper-, diper-; R per-…-an;
 * c two prefixes of another kind.
 */
export const LETTERS = 'mkiapPbBteKsrRc';

/** A bit for each of the letters. */
export function bitsOf(letters: string): number {
  let bits = 0;
  for (const letter of letters) bits |= 1 << LETTERS.indexOf(letter);
  return bits;
}

type Letters = Partial<Record<Suffix, string>>;

const ON_VERBS: Letters = { '': 'm', kan: 'k', i: 'i', in: 'ki' };

const LETTERS_OF: Readonly<Record<Prefix | 'none', Letters>> = {
  none: { an: 'a', kan: 'k', i: 'i', in: 'ki' },
  me: ON_VERBS,
  di: ON_VERBS,
  ku: ON_VERBS,
  ng: ON_VERBS,
  pe: { '': 'p', an: 'P' },
  ber: { '': 'b', an: 'B', kan: 'B' },
  ter: { '': 't', an: 't', kan: 'k', i: 'i' },
  ke: { '': 'e', an: 'K', i: 'K' },
  se: { '': 's', an: 's' },
  per: { '': 'r', kan: 'r', i: 'r', an: 'R' },
};

/** The letters of a root of which one is enough for this reading. */
export function lettersFor({ prefixes, suffix }: Reading): string {
  const [first = 'none', second] = prefixes;
  if (second === undefined) return LETTERS_OF[first][suffix] ?? '';
  return second === 'per' && LETTERS_OF[first] === ON_VERBS ? 'r' : 'c';
}
