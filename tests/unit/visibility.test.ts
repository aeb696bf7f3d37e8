import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Hidden,
  hiddenAs,
  isVisible,
  nextChange,
  type Schedule,
} from '../../lib/visibility.ts';

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

describe('hiddenAs() tells why', () => {
  const [past, future] = ['2024-01-01T00:00:00+07:00', '2026-01-01T00:00:00+07:00'];
  const cases: [string, Schedule, Hidden | undefined][] = [
    ['what is seen is not hidden', { date: past, expires: future }, undefined],
    ['a draft that would be due later is a draft', { draft: true, date: future }, 'draft'],
    ['what is due later is scheduled', { date: future }, 'scheduled'],
    ['what has expired is expired', { date: past, expires: past }, 'expired'],
    ['what expired before its date is never seen', { date: future, expires: past }, 'expired'],
  ];
  for (const [fact, schedule, expected] of cases) {
    test(fact, () => assert.equal(hiddenAs(schedule, NOW), expected));
  }
});

describe('nextChange() tells when', () => {
  const [early, late] = ['2025-02-01T00:00:00+07:00', '2025-03-01T00:00:00+07:00'];
  const past = '2024-01-01T00:00:00+07:00';
  const cases: [string, Schedule, string | undefined][] = [
    ['nothing without dates changes: never', {}, undefined],
    ['a draft is seen: never', { draft: true, date: early, expires: late }, undefined],
    ['what waits appears', { date: early, expires: late }, early],
    ['what is visible goes', { date: past, expires: late }, late],
    ['what is visible for good goes: never', { date: past }, undefined],
    ['what has expired comes back: never', { date: past, expires: past }, undefined],
    ['what ends before it begins appears: never', { date: late, expires: early }, undefined],
    ['what ends as it begins appears: never', { date: late, expires: late }, undefined],
    [
      'what changes at this very moment changes next',
      { date: '2025-01-01T07:00:00+07:00' },
      undefined,
    ],
  ];
  for (const [fact, schedule, expected] of cases) {
    test(fact, () => {
      assert.equal(nextChange(schedule, NOW), expected && Date.parse(expected));
    });
  }
});
