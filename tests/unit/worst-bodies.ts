import { excessOf } from '../../lib/markdown/limits.ts';

/** Makes a body: that of some takes a while. */
type Body = () => string;

/** A file may have 512 kB. */
const MOST_BYTES = 511 * 1024;

function isAllowed(body: string): boolean {
  return Buffer.byteLength(body) <= MOST_BYTES && excessOf(body) === undefined;
}

/** As many copies as are allowed, after what stands before them. */
function most(unit: string, before = ''): string {
  let [fitting, tooMany] = [0, 1];
  while (isAllowed(before + unit.repeat(tooMany))) [fitting, tooMany] = [tooMany, tooMany * 2];
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (isAllowed(before + unit.repeat(middle))) fitting = middle;
    else tooMany = middle;
  }
  return before + unit.repeat(fitting);
}

/** Text that is written to keep a parser busy, as much of it as is allowed; those that took longest of many. */
const OURS: Record<string, Body> = {
  'pictures of their own': () => most('![a](/img/x.webp)\n\n'),
  'items within items': () => most('- a\n  - b\n    - c\n'),
  'underlined headings and quotes': () => most('a\n===\n> b\n\n'),
  'quotes without marks': () => most('x\n', '> a\n'),
  'tags without an end': () => most(`${'<a href="'.repeat(100)}\n\n`),
  'rows that are none': () => most(`${'|-:_'.repeat(20)}\n\n`, '~~'),
  'table cells': () => most('|a|b|c|d|e|f|g|h|\n', '|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n'),
  spaces: () => most(' '),
  'empty lines': () => most('\n'),
  'many paragraphs': () => most('*a*\n\n'),
  'emphasis in many paragraphs': () => most(`${'*a_ '.repeat(490)}\n\n`),
  'a text of 400 kB': () => most(`${'Kata demi kata, sampai selesai. '.repeat(15)}\n\n`),
};

/** What cmark-gfm is tried with, as much of it as we allow in one paragraph. */
const PATHOLOGICAL: Record<string, Body> = {
  'emphasis within strong emphasis': () => most('*a **a '),
  'emphasis that closes': () => most('a_ '),
  'emphasis that opens': () => most('_a '),
  'links that close': () => most('a]'),
  'links that open': () => most('[a'),
  'emphasis that does not match': () => most('*a_ '),
  'emphasis in multiples of three': () => most('c* ', 'a**b'),
  'links that open, emphasis that closes': () => most('[ a_'),
  'brackets and parentheses': () => most('[ (]('),
  'a link across emphasis': () => most('**x [a*b**c*](d)'),
  'brackets in brackets': () => `${'['.repeat(500)}a${']'.repeat(500)}`,
  'quotes in quotes': () => `${'> '.repeat(50)}a`,
  'lists in lists': () =>
    Array.from({ length: 50 }, (_, depth) => `${'  '.repeat(depth)}* a\n`).join(''),
  NUL: () => most('abc\0de\0'),
  'code that grows': () =>
    Array.from({ length: 44 }, (_, length) => `e${'`'.repeat(length)}`).join(''),
  'links that go on': () => most('[a](<b'),
  'links that go on without <': () => most('[a](b'),
  tables: () => most('aaa\nbbb\n-\v\n'),
  'references to one name': () => most('[x]: /url\n\n[y]\n\n'),
};

export const worstBodies: Record<string, Body> = { ...OURS, ...PATHOLOGICAL };

/** The same at the length that cmark-gfm is tried with. */
export const pathologicalBodies: Record<string, string> = {
  'emphasis within strong emphasis': `${'*a **a '.repeat(65_000)}b${' a** a*'.repeat(65_000)}`,
  'emphasis that closes': 'a_ '.repeat(65_000),
  'emphasis that opens': '_a '.repeat(65_000),
  'links that close': 'a]'.repeat(65_000),
  'links that open': '[a'.repeat(65_000),
  'emphasis that does not match': '*a_ '.repeat(50_000),
  'emphasis in multiples of three': `a**b${'c* '.repeat(50_000)}`,
  'links that open, emphasis that closes': '[ a_'.repeat(50_000),
  'brackets and parentheses': '[ (]('.repeat(80_000),
  'brackets in brackets': `${'['.repeat(50_000)}a${']'.repeat(50_000)}`,
  'quotes in quotes': `${'> '.repeat(50_000)}a`,
  'lists in lists': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}* a\n`).join(
    '',
  ),
  'code that grows': Array.from({ length: 5000 }, (_, length) => `e${'`'.repeat(length)}`).join(''),
  'links that go on': '[a](<b'.repeat(30_000),
  'links that go on without <': '[a](b'.repeat(30_000),
  tables: 'aaa\rbbb\n-\v\n'.repeat(30_000),
  'references to one name': Array.from(
    { length: 50_000 },
    (_, i) => `[x${i}]: /url\n\n[y]\n\n`,
  ).join(''),
};
