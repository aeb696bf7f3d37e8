import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf, rootMatcher, snippetOf } from '../../lib/search/snippet.ts';

const marked = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

test('every form of a word that was looked for is set apart, and nothing else', () => {
  const isFound = rootMatcher(['perah', 'bayi']);
  const text = 'Memerah ASI: perahan untuk bayi-bayi, “diperah” pagi; susu.';
  assert.equal(
    marked(piecesOf(text, isFound)),
    '[Memerah] ASI: [perahan] untuk [bayi-bayi], “[diperah]” pagi; susu.',
  );
  assert.deepEqual(piecesOf('Tidak ada.', isFound), [{ text: 'Tidak ada.', isFound: false }]);
  assert.deepEqual(piecesOf('', isFound), []);
});

test('the pieces of a text are the text, whatever stands in it', () => {
  for (const text of [
    '<b>bayi</b> & "bayi"',
    '\0bayi\uFFFD',
    '👶 bayi 👶🏽',
    'bayi'.repeat(1000),
  ]) {
    const pieces = piecesOf(text, rootMatcher(['bayi']));
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
  }
});

test('a snippet is where most of the words stand, not where the first does', () => {
  const filler = 'kata demi kata '.repeat(20);
  const text = `Bayi. ${filler}Bayi demam tinggi. ${filler}`;
  const snippet = marked(snippetOf(text, rootMatcher(['bayi', 'demam', 'tinggi'])));
  assert.match(snippet, /^… (?:\w+ ){6}\[Bayi\] \[demam\] \[tinggi\]\. /);
  assert.match(snippet, / …$/);
});

test('a short text is its own snippet, and a text without the words begins it', () => {
  assert.equal(marked(snippetOf('Satu\n\ndua.', rootMatcher(['bayi']))), 'Satu dua.');
  const snippet = marked(snippetOf('kata '.repeat(100), rootMatcher(['bayi'])));
  assert.equal(snippet, `${'kata '.repeat(32).trim()} …`);
});
