import { readFileSync } from 'node:fs';
import { LETTERS } from '../takes.ts';

// Makes roots.txt from the Indonesian dictionary of hunspell; README.md tells where to get it:
// npx tsx lib/search/words-id/make.ts /usr/share/hunspell/id_ID.dic > lib/search/words-id/roots.txt

/** Our letter for each flag of id_ID.aff that tells which affixes a root takes. */
const FLAGS: Readonly<Record<string, string>> = {
  m: 'M0 D0 O0 MG MM MP',
  k: 'Mk Dk k0 Ok Tk Mh Mo Mq',
  i: 'Mi Di i0 Oi Ti Mg Mm Mp',
  a: 'a0',
  p: 'P0 PE PG PK PN',
  P: 'Pa Pf Pg Pl Po',
  b: 'B0 BE BI Bb',
  B: 'Ba Bf Bk Bg',
  t: 'T0 TE',
  e: 'K0',
  K: 'Ka Ki Kn',
  s: 'S0 Sa Sn SS',
  r: 'MR DR R0 Mu Du Mt Dt Rk Ri',
  R: 'Ra',
  c: 'BP BK BS Bl Bq Bt Dm Dn Dv Kc Ko Kq Kt Ku MS Me Mw Mx PM PR PS Pc Pn Ps Pv RS Rq Rt SB SK SP SQ SR Sb Sl Sq Ss ST TB TK TR',
};

const LETTER_OF = new Map(
  Object.entries(FLAGS).flatMap(([letter, flags]) =>
    flags.split(' ').map((flag): [string, string] => [flag, letter]),
  ),
);

function takesOf(flags: string): string[] {
  return (flags.match(/../g) ?? []).flatMap((flag) => LETTER_OF.get(flag) ?? []);
}

/** A root of a line such as `masak/D0KaM0`, of `ubun-ubun` its half; undefined for other lines. */
function rootOf(word: string): string | undefined {
  const [, doubled] = /^([a-z]{3,})-\1$/.exec(word) ?? [];
  return doubled ?? (/^[a-z]+$/.test(word) ? word : undefined);
}

function readRoots(dictionary: string): Map<string, Set<string>> {
  const roots = new Map<string, Set<string>>();
  for (const line of dictionary.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    const root = rootOf(word.toLowerCase());
    if (root === undefined) continue;
    roots.set(root, new Set([...(roots.get(root) ?? []), ...takesOf(flags)]));
  }
  return roots;
}

/** What is shorter than three letters is a root only where it is known to take affixes. */
function linesOf(roots: Map<string, Set<string>>): string[] {
  return [...roots]
    .filter(([root, takes]) => root.length > 2 || takes.size > 0)
    .map(([root, takes]) =>
      [root, [...LETTERS].filter((letter) => takes.has(letter)).join('')].join(' ').trimEnd(),
    )
    .sort();
}

const HEADER = [
  '# Made by make.ts from id_ID.dic of hunspell-id, LGPL-3.0: see README.md. Not to be edited.',
  '# A root, and which affixes it takes: see takes.ts.',
];

const [dictionary] = process.argv.slice(2);
if (!dictionary) throw new Error('Name the dictionary: make.ts /usr/share/hunspell/id_ID.dic');
const roots = readRoots(readFileSync(dictionary, 'latin1'));
process.stdout.write(`${[...HEADER, ...linesOf(roots)].join('\n')}\n`);
