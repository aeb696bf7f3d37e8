import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mostUsedName, tagKey, toPostTags } from '../../lib/tags.ts';

describe('tagKey() makes the URL part that the CMS starter made', () => {
  const cases: Record<string, string[]> = {
    'green-beans': ['green beans', 'Green Beans', 'green_beans'],
    'java-script': ['JavaScript'],
    javascript: ['javascript'],
    'next-js': ['Next.js', 'next.js'],
    'git-hub': ['GitHub'],
    'i-os': ['iOS'],
    'web-3': ['web3', 'Web3', 'web 3'],
    '5-g': ['5G'],
    '3-d': ['3D'],
    'h-2-o': ['H2O'],
    'covid-19': ['covid19', 'COVID-19'],
    '1st': ['1st'],
    'tips-trik': ['Tips & Trik', 'Tips&Trik'],
    'ui-ux': ['UI/UX'],
    jumat: ["Jum'at", 'Jum’at'],
    jumʼat: ['Jumʼat'],
    'al-quran': ["Al-Qur'an"],
    ḥadith: ['Ḥadīth'],
    'ramadhan-1446-h': ['Ramadhan 1446H'],
    'e-commerce': ['E-commerce', 'eCommerce'],
    c: ['C', 'C++', 'C#'],
    cafe: ['Café', 'Cafe\u0301'],
    日本語: ['日本語'],
    'привет-мир': ['Привет мир'],
    'agar-asi-lancar': ['agar ASI lancar'],
    2024: ['2024'],
    '': ['---', '...', ' ', ''],
  };
  for (const [key, texts] of Object.entries(cases)) {
    for (const text of texts) {
      test(JSON.stringify(text), () => assert.equal(tagKey(text), key));
    }
  }
});

test('toPostTags() keeps the order and the text, each key once', () => {
  assert.deepEqual(toPostTags(['Pompa ASI', 'ASI', 'pompa asi', 'asi']), [
    { key: 'pompa-asi', name: 'Pompa ASI' },
    { key: 'asi', name: 'ASI' },
  ]);
});

test('toPostTags() of no texts is empty', () => {
  assert.deepEqual(toPostTags([]), []);
});

describe('mostUsedName() returns', () => {
  const cases: [string, Record<string, number>, string][] = [
    ['the spelling used most', { Asi: 1, asi: 2, ASI: 1 }, 'asi'],
    ['the first in the alphabet of those used as often', { asi: 1, ASI: 1 }, 'ASI'],
    ['the same in any order', { ASI: 1, asi: 1 }, 'ASI'],
  ];
  for (const [fact, spellings, name] of cases) {
    test(fact, () => assert.equal(mostUsedName(new Map(Object.entries(spellings))), name));
  }
});

test('mostUsedName() throws without a spelling', () => {
  assert.throws(
    () => mostUsedName(new Map()),
    new RangeError('Cannot name a tag without a spelling'),
  );
});
