import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { rootMatcher } from '../../lib/search/snippet.ts';
import { stem } from '../../lib/search/stem.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const TEXTS = 300;
const LENGTH = 100_000;

const READERS = { 'stem()': stem, 'rootMatcher()': rootMatcher(['asi']) };

for (const [name, read] of Object.entries(READERS)) {
  test(`${name} keeps words, and no text that they were cut out of`, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < TEXTS; index++) {
      const text = `${'kata '.repeat(LENGTH / 5)}${name.slice(0, 4)}kebersamaannyalah${index} akhir`;
      read(text.match(/[a-zA-Z]+\d+/)?.[0] ?? '');
    }
    collect();
    const grown = process.memoryUsage().heapUsed - before;
    assert.ok(grown < (TEXTS * LENGTH) / 4, `${Math.round(grown / 1e6)} MB more`);
  });
}
