import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countWords, excerpt, opensWith } from '../../lib/plain-text.ts';

describe('countWords()', () => {
  const cases: [string, string, number][] = [
    ['of an empty body is 0', '', 0],
    ['leaves out signs of markdown', '## Judul\n\n- **satu** dua\n', 3],
    ['leaves out addresses', 'Baca [ini](/posts/satu-dua) ![foto](/img/tiga.webp)', 3],
    ['takes a word with hyphen or apostrophe as one', "ibu-ibu Jum'at Jum’at", 3],
    ['takes a number as one', '1.000 2,5', 2],
    ['counts words in other scripts', 'Привет мир', 2],
  ];
  for (const [fact, markdown, expected] of cases) {
    test(fact, () => assert.equal(countWords(markdown), expected));
  }
});

describe('excerpt()', () => {
  const cases: [string, string, string][] = [
    ['of an empty body is empty', '', ''],
    ['leaves out headings', '# Judul\n\nTeks.', 'Teks.'],
    ['leaves out emphasis and addresses', '*Satu* [dua](/posts/x) `tiga`.', 'Satu dua tiga.'],
    ['leaves out pictures', '![Foto ibu](/img/x.webp)\n\nTeks.', 'Teks.'],
    ['leaves out HTML', '<div>x</div>\n\nTeks <b>tebal</b>.', 'Teks tebal.'],
    ['leaves out tables and code', '| a |\n|---|\n| b |\n\n```\nkode\n```\n\nTeks.', 'Teks.'],
    ['joins paragraphs', 'Satu.\n\nDua.', 'Satu. Dua.'],
    ['joins lines', 'Satu\ndua\ttiga', 'Satu dua tiga'],
    ['keeps a line break as a space', 'Satu  \ndua\\\ntiga', 'Satu dua tiga'],
    ['takes the text of lists and quotes', '- satu\n\n> dua', 'satu dua'],
    ['reads entities', 'ASI &amp; ibu', 'ASI & ibu'],
  ];
  for (const [fact, markdown, expected] of cases) {
    test(fact, () => assert.equal(excerpt(markdown), expected));
  }
});

test('excerpt() keeps a text that just fits', () => {
  assert.equal(excerpt('satu dua', 8), 'satu dua');
});

test('excerpt() cuts after a word and without the sign that follows it', () => {
  assert.equal(excerpt('satu, dua', 8), 'satu…');
  assert.equal(excerpt('satu dua tiga', 10), 'satu dua…');
});

test('excerpt() is at most the limit long, the sign of the cut included', () => {
  const text = excerpt('kata '.repeat(100), 160);
  assert.match(text, /^(kata ){31}kata…$/);
  assert.ok(text.length <= 160);
});

test('excerpt() cuts a long word in two', () => {
  assert.equal(excerpt('x'.repeat(20), 10), `${'x'.repeat(9)}…`);
});

test('excerpt() never cuts a character in two', () => {
  assert.doesNotMatch(excerpt('👶'.repeat(20), 10), /\p{Cs}/u);
});

test('excerpt() of a long text follows a reference to an address below it', () => {
  const text = `Baca [panduan][1] ini. ${'kata '.repeat(100)}\n\n${'lagi '.repeat(100)}`;
  assert.match(excerpt(`${text}\n\n[1]: https://contoh.id/\n`), /^Baca panduan ini\. kata /);
});

test('excerpt() of a long text is that of its beginning, whatever marks stand there', () => {
  const marks = '# Judul\n\n> *kutip*\n\n- butir\n\n```\nkode\n\nkode\n```\n\n<!-- x\n\ny -->\n\n';
  const expected = `kutip butir ${'kata '.repeat(29).trim()}…`;
  assert.equal(excerpt(`${marks}${'kata '.repeat(80)}\n\n${'lagi '.repeat(500)}`), expected);
  assert.equal(excerpt(`${marks}${'kata '.repeat(80)}[x]\n\n${'lagi '.repeat(500)}`), expected);
});

describe('opensWith()', () => {
  const cases: [string, string, string, boolean][] = [
    ['finds the first words', '**Satu** dua tiga.', 'Satu dua', true],
    ['finds an excerpt', 'Satu dua tiga empat.', 'Satu dua…', true],
    ['does not look at how a line is broken', 'Satu\ndua', 'Satu  dua ', true],
    ['finds words that go on in the next paragraph', 'Satu.\n\nDua tiga.', 'Satu. Dua', true],
    ['finds no words that go on otherwise', 'Satu.\n\nDua tiga.', 'Satu. Tiga', false],
    ['looks below headings', '## Judul\n\nSatu dua', 'Satu', true],
    ['finds no other words', 'Satu dua.', 'Dua', false],
    ['finds no words that are further down', 'Satu. Dua.', 'Dua', false],
    ['finds none in an empty body', '', 'Satu', false],
  ];
  for (const [fact, markdown, words, expected] of cases) {
    test(fact, () => assert.equal(opensWith(markdown, words), expected));
  }
});
