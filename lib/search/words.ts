import { SHORT_FORMS } from './short-forms.ts';
import { stem } from './stem.ts';

const APOSTROPHES = /['’‘ʼ`´]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MARKS = /[\u0300-\u036f]/g;

/** Letters and digits, with hyphens, and with stops and commas between digits. */
const CHUNK = /[\p{L}\p{N}]+(?:(?:-|(?<=\d)[.,](?=\d))[\p{L}\p{N}]+)*/gu;

const PARTED = /[-\d]/;

/** "B12", "HB-0" and "G6PD" are names; "Rp10.000" and "ke-2" are not. */
const NAME_WITH_NUMBER = /^(?!rp|ke|no)(\p{L}{1,2})-?(?=\d)/u;

const PREFIXES = new Set('ber di ke me mem men meng ng nge pe per re se ter'.split(' '));
const SUFFIXES = new Set('an i in kah kan ku lah mu nya pun'.split(' '));

/**
 * The words of a text as a search compares them, in their order: lower case without accents, short
 * forms written out ("yg" is "yang"), what is said twice once ("bayi-bayi" and "bayi2" are "bayi").
 * They keep their affixes: see `stem`.
 */
export function wordsOf(text: string): string[] {
  return (plainLetters(text).match(CHUNK) ?? []).flatMap((chunk) =>
    PARTED.test(chunk)
      ? onceEach(chunk.replace(NAME_WITH_NUMBER, '$1').split('-'))
      : writtenOut(chunk),
  );
}

/** Apostrophes are left out, as in "Jum’at"; three times the same letter are one, as in "sakittt". */
function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐‑]/g, '-')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\bmp[ -]asi\b/g, 'mpasi');
}

/** The parts of what hyphens hold together, of those with one root the shortest: "berlari-lari" is "lari". */
function onceEach(parts: readonly string[]): string[] {
  const shortest = new Map<string, string>();
  for (const word of withoutAffixes(parts).flatMap(cutNumbers).flatMap(writtenOut)) {
    const root = stem(word);
    const known = shortest.get(root);
    if (known === undefined || word.length < known.length) shortest.set(root, word);
  }
  return [...shortest.values()];
}

/** "di-vaksin" is one word, and so is "ASI-nya". */
function withoutAffixes(parts: readonly string[]): readonly string[] {
  const [first = '', second] = parts;
  if (second === undefined) return parts;
  const isPrefix = PREFIXES.has(first) && /^\p{L}/u.test(second);
  const words = isPrefix ? [first + second, ...parts.slice(2)] : parts;
  return words.filter((word, index) => index === 0 || !SUFFIXES.has(word));
}

/** Numbers without the stops between thousands, apart from what stands before and after: "6bln". */
function cutNumbers(word: string): string[] {
  if (!/\d/.test(word) || NAME_WITH_NUMBER.test(word)) return [word];
  const [, saidTwice] = /^(\p{L}{3,})2\p{L}*$/u.exec(word) ?? [];
  if (saidTwice !== undefined) return [saidTwice];
  return (word.match(/\d[\d.,]*|[^\d]+/g) ?? []).map((part) =>
    part.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.'),
  );
}

/** "pascapersalinan" is also written in two words. */
function writtenOut(word: string): readonly string[] {
  const [, rest] = /^pas[ck]a(\p{L}{4,})$/u.exec(word) ?? [];
  if (rest !== undefined) return ['pasca', ...(SHORT_FORMS.get(rest) ?? [rest])];
  return SHORT_FORMS.get(word) ?? [word];
}
