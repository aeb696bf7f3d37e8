import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseByteRange } from '../../lib/byte-range.ts';

describe('parseByteRange() of 100 bytes reads', () => {
  const cases: [header: string | null, expected: ReturnType<typeof parseByteRange>][] = [
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['BYTES=10-', { start: 10, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=99999999999999999999-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=20-10', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=a-b', undefined],
    ['bytes=1.5-2', undefined],
    ['lines=0-1', undefined],
    ['', undefined],
    [null, undefined],
  ];
  for (const [header, expected] of cases) {
    test(String(header), () => assert.deepEqual(parseByteRange(header, 100), expected));
  }
});
