import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitAtFence } from '../../lib/fences.ts';

describe('splitAtFence() splits', () => {
  const cases: [string, string, string[], string][] = [
    ['a file', '---\na: b\n---\nTeks\n', ['---', 'a: b', '---'], 'Teks\n'],
    [
      'a file with a BOM and CRLF',
      '\uFEFF---\r\na: b\r---\r\nTeks',
      ['---', 'a: b', '---'],
      'Teks',
    ],
    ['a file that ends with the fence', '---\n---', ['---', '---'], ''],
    ['a file without text', '---\n---\n', ['---', '---'], ''],
    ['at a line that only begins with ---', '---\n---x\n---\n', ['---', '---x'], '---\n'],
    ['at the first of two', '---\n--- \n\n---\n', ['---', '--- '], '\n---\n'],
    ['nothing without a second fence', '---\na: b\n', ['---'], 'a: b\n'],
    ['nothing of one line', '---', ['---'], ''],
    ['an empty file', '', [''], ''],
  ];
  for (const [fact, text, lines, rest] of cases) {
    test(fact, () => assert.deepEqual(splitAtFence(text), { lines, rest }));
  }
});
