import { readings } from './affixes.ts';
import { costOf, MOST_COST } from './cost.ts';
import { remembered } from './remembered.ts';
import { knownRoots } from './roots.ts';

/** Shorter words have no affixes; no word of Indonesian is longer. */
const SHORTEST = 4;
const LONGEST = 40;

const rootOfWord = remembered(findRoot);

/**
 * The root of an Indonesian word in lower case letters: of "menyusui" and "disusukan" it is "susu".
 * A word that comes of no known root is given back, without "-nya" at most.
 */
export function stem(word: string): string {
  if (word.length < SHORTEST || word.length > LONGEST) return word;
  return rootOfWord(word);
}

/** Affix stripping after Nazief and Adriani, but for the order: all readings are found and weighed. */
function findRoot(word: string): string {
  const { takes, rootOf } = knownRoots();
  if (takes.has(word)) return word;
  return rootOf.get(word) ?? likeliestRoot(word) ?? word.replace(/(?<=.{4})nya$/, '');
}

function likeliestRoot(word: string): string | undefined {
  let likeliest: string | undefined;
  let least = MOST_COST;
  const weigh = (root: string, cost: number) => {
    if (cost >= least) return;
    likeliest = knownRoots().rootOf.get(root) ?? root;
    least = cost;
  };
  for (const { base, cost } of withoutClitics(word)) {
    if (base !== word && base.length > 2 && takesOf(base) !== undefined) weigh(base, cost);
    for (const reading of readings(base)) {
      const takes = takesOf(reading.root);
      if (takes !== undefined) weigh(reading.root, cost + costOf(reading, takes));
    }
  }
  return likeliest;
}

/** Which affixes a root takes; undefined when it is none. */
function takesOf(root: string): number | undefined {
  const { takes, rootOf } = knownRoots();
  return takes.get(rootOf.get(root) ?? root);
}

/** The word, and what is left of it without -lah, -kah, -pun, then also without -nya, -ku, -mu. */
function withoutClitics(word: string): { base: string; cost: number }[] {
  const particle = /(?:lah|kah|tah|pun)$/.test(word);
  const bare = particle ? word.slice(0, -3) : word;
  const owner = /(?:nya|ku|mu)$/.exec(bare)?.[0];
  const whole = { base: word, cost: 0 };
  const found = particle ? [whole, { base: bare, cost: 1.2 }] : [whole];
  if (owner === undefined) return found;
  const cost = (particle ? 1.2 : 0) + (owner === 'nya' ? 0.8 : 1.2);
  return [...found, { base: bare.slice(0, -owner.length), cost }];
}
