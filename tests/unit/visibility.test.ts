import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isVisible, type Schedule } from '../../lib/visibility.ts';

const NOW = Date.parse('2025-01-01T00:00:00Z');

describe('isVisible()', () => {
  const cases: [string, Schedule, boolean][] = [
    ['shows what has no dates', { draft: false }, true],
    ['hides a draft', { draft: true }, false],
    ['hides a draft that is due', { draft: true, date: '2024-01-01T00:00:00+07:00' }, false],
    ['shows what was due before', { draft: false, date: '2025-01-01T06:59:59.999+07:00' }, true],
    ['shows what is due now', { draft: false, date: '2025-01-01T07:00:00+07:00' }, true],
    ['hides what is due later', { draft: false, date: '2025-01-01T07:00:00.001+07:00' }, false],
    ['shows what expires later', { draft: false, expires: '2025-01-01T07:00:00.001+07:00' }, true],
    ['hides what expires now', { draft: false, expires: '2025-01-01T07:00:00+07:00' }, false],
    ['hides what has expired', { draft: false, expires: '2025-01-01T06:59:59+07:00' }, false],
  ];
  for (const [fact, schedule, expected] of cases) {
    test(fact, () => assert.equal(isVisible(schedule, NOW), expected));
  }
});
