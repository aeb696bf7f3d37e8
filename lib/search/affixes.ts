import { PREFIX_RULES, type Prefix } from './prefix-rules.ts';

/** `in` is -kan and -i as they are spoken. */
export type Suffix = '' | 'an' | 'kan' | 'i' | 'in';

/** One way to read a word: what may be its root, and the affixes around it, the outermost first. */
export type Reading = { root: string; prefixes: readonly Prefix[]; suffix: Suffix };

/** Which prefixes may follow another one: memper-, keter-, berse-. */
const SECOND: Readonly<Record<Prefix, readonly Prefix[]>> = {
  me: ['per', 'ber', 'ke', 'se'],
  di: ['per', 'ber', 'ke', 'se'],
  ku: ['per'],
  ng: [],
  ter: ['per', 'ke', 'pe', 'se', 'ber'],
  ber: ['ke', 'pe', 'per', 'se'],
  ke: ['ber', 'ter', 'se', 'pe', 'me'],
  pe: ['per', 'ber', 'ke', 'se'],
  per: ['se', 'pe', 'ber'],
  se: ['per', 'pe', 'ber', 'ter', 'ke', 'se'],
};

const ON_VERBS: readonly Suffix[] = ['', 'kan', 'i', 'in'];

/** Which suffixes may close what a prefix opens: never me-…-an, never pe-…-kan. */
const CLOSING: Readonly<Record<Prefix | 'none', readonly Suffix[]>> = {
  none: ['', 'an', 'kan', 'i', 'in'],
  me: ON_VERBS,
  di: ON_VERBS,
  ku: ON_VERBS,
  ng: ON_VERBS,
  ter: ['', 'an', 'kan', 'i'],
  ber: ['', 'an', 'kan'],
  ke: ['', 'an', 'i'],
  pe: ['', 'an'],
  per: ['', 'an', 'kan', 'i'],
  se: ['', 'an'],
};

const MOST_PREFIXES = 2;
const SHORTEST_ROOT = 2;

/** Every way to read a word without clitics that the grammar allows, whether its root exists or not. */
export function readings(word: string): Reading[] {
  const found: Reading[] = [];
  for (const suffix of CLOSING.none) {
    if (word.endsWith(suffix)) peel(word.slice(0, word.length - suffix.length), suffix, [], found);
  }
  return found;
}

function peel(base: string, suffix: Suffix, prefixes: readonly Prefix[], found: Reading[]): void {
  if (base.length < SHORTEST_ROOT) return;
  const isClosed = CLOSING[prefixes[0] ?? 'none'].includes(suffix);
  if (isClosed && (suffix || prefixes.length)) found.push({ root: base, prefixes, suffix });
  if (prefixes.length === MOST_PREFIXES) return;
  const last = prefixes.at(-1);
  for (const { prefix, start, before, sounds } of PREFIX_RULES) {
    if (!base.startsWith(start) || (last && !SECOND[last].includes(prefix))) continue;
    const rest = base.slice(start.length);
    if (!before.test(rest)) continue;
    for (const sound of sounds) peel(sound + rest, suffix, [...prefixes, prefix], found);
  }
}
