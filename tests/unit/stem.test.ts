import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { stem } from '../../lib/search/stem.ts';
import { STRANGERS, WORD_FAMILIES } from './word-families.ts';

describe('stem() gives one root to', () => {
  for (const family of WORD_FAMILIES) {
    test(family.slice(0, 4).join(', '), () => {
      const [root = ''] = family;
      const others = family.filter((word) => stem(word) !== stem(root));
      assert.deepEqual(others, []);
    });
  }
});

describe('stem() keeps apart', () => {
  for (const [one, other] of STRANGERS) {
    test(`${one} and ${other}`, () => assert.notEqual(stem(one), stem(other)));
  }
});

describe('stem() finds the root of', () => {
  const cases: [string, string][] = [
    ['berikan', 'beri'],
    ['mengemas', 'kemas'],
    ['perbankan', 'bank'],
    ['memerah', 'perah'],
    ['kemerahan', 'merah'],
    ['ketidaknyamanan', 'nyaman'],
    ['mengesampingkan', 'samping'],
    ['berkepanjangan', 'panjang'],
    ['diperkenalkan', 'kenal'],
    ['seberapakah', 'berapa'],
    ['kaubicarakan', 'bicara'],
    ['bernafas', 'napas'],
    ['pepohonan', 'pohon'],
    ['nyusuin', 'susu'],
    ['ngompol', 'ompol'],
    ['mijatin', 'pijat'],
    ['nidurin', 'tidur'],
    ['ngebantuin', 'bantu'],
  ];
  for (const [word, root] of cases) {
    test(word, () => assert.equal(stem(word), root));
  }
});

describe('stem() leaves alone', () => {
  const cases: [string, string][] = [
    [
      'places',
      'bekasi bali kediri pekalongan tarakan maluku medan bandung padang kuningan kerinci',
    ],
    ['names', 'susi siti hadi raihan melani diana dimas kevin rian dian aisyah setiawan budi ani'],
    [
      'English words',
      'baby breastfeeding growth spurt pumping freezer stunting person permanent again',
    ],
    ['medicines', 'ibuprofen bilirubin melatonin oksitosin domperidon heksavalen'],
    ['words of other scripts', 'привет 母乳 حليب'],
    ['numbers', '10000 37.5 b12'],
    ['short words', 'asi ke an ku kan'],
  ];
  for (const [kind, words] of cases) {
    test(kind, () => {
      const changed = words.split(' ').filter((word) => stem(word) !== word);
      assert.deepEqual(changed, []);
    });
  }
});

test('stem() takes "nya" from a word that it does not know, and nothing else', () => {
  assert.equal(stem('quetelnya'), 'quetel');
  assert.equal(stem('mengquetelkan'), 'mengquetelkan');
});

test('stem() gives back what is longer than any word', () => {
  const long = `${'me'.repeat(100_000)}nya`;
  assert.equal(stem(long), long);
});

test('stem() of a root is that root', () => {
  const words = [...new Set(WORD_FAMILIES.flat())];
  const unsteady = words.filter((word) => stem(stem(word)) !== stem(word));
  assert.deepEqual(unsteady, []);
});

test('stem() gives the most frequent words of the posts the roots that a person read through', () => {
  const table = readFileSync('tests/fixtures/search/frequent-words.txt', 'utf8');
  const rows = table.trim().split('\n').slice(1);
  assert.equal(rows.length, 300);
  const wrong = rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, word = '', root]) => stem(word) !== root);
  assert.deepEqual(wrong, []);
});
