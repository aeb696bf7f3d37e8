/**
 * A prefix by its plain form: `me` is also mem-, men-, meny-, meng- and menge-; `ng` is me- as it is
 * spoken.
 */
export type Prefix = 'me' | 'pe' | 'ber' | 'ter' | 'per' | 'di' | 'ke' | 'se' | 'ku' | 'ng';

/** How a prefix begins a word, before what, and which first sounds of the root it may have swallowed. */
type Rule = { prefix: Prefix; start: string; before: RegExp; sounds: readonly string[] };

const ANYTHING = /^/;
const VOWEL = /^[aeiou]/;
const CONSONANT = /^[^aeiou]/;
const ONE_SYLLABLE = /^[^aeiou]{1,3}[aeiou][^aeiou]{0,2}$/;

function rule(prefix: Prefix, start: string, before: RegExp, ...sounds: string[]): Rule {
  return { prefix, start, before, sounds: sounds.length > 0 ? sounds : [''] };
}

/** The nasal of me- and pe- takes the place of k, p, s, t before a vowel: menulis is of tulis. */
function nasalRules(prefix: 'me' | 'pe'): Rule[] {
  return [
    rule(prefix, `${prefix}ny`, VOWEL, 's', 'ny'),
    rule(prefix, `${prefix}ng`, VOWEL, '', 'k', 'ng'),
    rule(prefix, `${prefix}ng`, /^[ghkq]/),
    rule(prefix, `${prefix}nge`, ONE_SYLLABLE),
    rule(prefix, `${prefix}m`, VOWEL, 'p', 'm'),
    rule(prefix, `${prefix}m`, /^[bfpv]/),
    rule(prefix, `${prefix}m`, /^[lr]/, 'p'),
    rule(prefix, `${prefix}n`, VOWEL, 't', 'n'),
    rule(prefix, `${prefix}n`, /^[cdjstz]/),
    rule(prefix, prefix, /^[lrwy]/),
  ];
}

/** ber-, ter- and per- lose their r before another: berenang, bekerja. */
function rollingRules(prefix: 'ber' | 'ter' | 'per'): Rule[] {
  return [rule(prefix, prefix, ANYTHING), rule(prefix, prefix.slice(0, 2), /^(?:r|[^aeiou]er)/)];
}

/** What may stand before a root. */
export const PREFIX_RULES: readonly Rule[] = [
  ...nasalRules('me'),
  ...nasalRules('pe'),
  // Without a nasal: pekerja, petani; and with one that is not needed: penglihatan, pengrajin.
  rule('pe', 'pe', CONSONANT),
  rule('pe', 'peng', /^[lr]/),
  ...rollingRules('ber'),
  ...rollingRules('ter'),
  ...rollingRules('per'),
  rule('di', 'di', ANYTHING),
  rule('ke', 'ke', ANYTHING),
  rule('ke', 'ketidak', ANYTHING),
  rule('se', 'se', ANYTHING),
  rule('ku', 'ku', ANYTHING),
  rule('ku', 'kau', ANYTHING),
  // As it is spoken: nyusuin and nyuci, ngasih and ngompol, ngebantu, mijat, nidurin, ndengerin.
  rule('ng', 'ny', VOWEL, 's', 'c'),
  rule('ng', 'ng', VOWEL, 'k', ''),
  rule('ng', 'nge', CONSONANT),
  rule('ng', 'm', VOWEL, 'p'),
  rule('ng', 'n', VOWEL, 't'),
  rule('ng', 'n', /^[cdj]/),
];
