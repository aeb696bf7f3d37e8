import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDate, parseDate } from '../../lib/dates.ts';

describe('parseDate() takes a date without a zone in the site’s zone', () => {
  const cases = {
    '2020-03-10': '2020-03-10T00:00:00+07:00',
    '2020-03-10T09:41': '2020-03-10T09:41:00+07:00',
    '2020-03-10T09:41:23': '2020-03-10T09:41:23+07:00',
    '2024-02-29': '2024-02-29T00:00:00+07:00',
  };
  for (const [value, expected] of Object.entries(cases)) {
    test(value, () => assert.equal(parseDate(value), expected));
  }
});

describe('parseDate() brings a date with a zone into the site’s zone', () => {
  const cases = {
    '2016-12-17T15:04:10.000Z': '2016-12-17T22:04:10+07:00',
    '2020-03-10T02:41:23.762Z': '2020-03-10T09:41:23.762+07:00',
    '2020-03-10T18:00:00Z': '2020-03-11T01:00:00+07:00',
    '2020-03-10T09:41:00+07:00': '2020-03-10T09:41:00+07:00',
    '2020-03-10T09:41:00+0700': '2020-03-10T09:41:00+07:00',
    '2020-03-10T09:41-05:00': '2020-03-10T21:41:00+07:00',
  };
  for (const [value, expected] of Object.entries(cases)) {
    test(value, () => assert.equal(parseDate(value), expected));
  }
});

describe('parseDate() returns undefined for what is no date', () => {
  const cases = [
    '',
    '2024-02-31',
    '2023-02-29',
    '2020-13-40',
    '2020-3-10',
    '20200310',
    '2020-W11-2',
    '10-03-2020',
    '10 Maret 2020',
    '2020-03-10 09:41',
    '2020-03-10T09',
    '2020-03-10T25:00',
    '2020-03-10T09:60',
    '2020-03-10T09:41:00+25:00',
    '2020-03-10T09:41:00+07:60',
    '2020-03-10Z',
    '2020-03-10\n',
    ' 2020-03-10',
    '٢٠٢٠-٠٣-١٠',
  ];
  for (const value of cases) {
    test(JSON.stringify(value), () => assert.equal(parseDate(value), undefined));
  }
});

test('parseDate() takes another zone, with its offset on that day', () => {
  assert.equal(parseDate('2024-01-15', 'Europe/Berlin'), '2024-01-15T00:00:00+01:00');
  assert.equal(parseDate('2024-07-15', 'Europe/Berlin'), '2024-07-15T00:00:00+02:00');
});

test('formatDate() writes the day in the site’s language', () => {
  assert.equal(formatDate('2020-03-10T00:00:00+07:00'), '10 Maret 2020');
});

test('formatDate() writes the day in another language', () => {
  assert.equal(formatDate('2020-03-10T00:00:00+07:00', 'en'), 'March 10, 2020');
});

test('formatDate() shows the day that it is in the site’s zone', () => {
  assert.equal(formatDate('2020-03-09T17:00:00Z'), '10 Maret 2020');
  assert.equal(formatDate('2020-03-09T16:59:59Z'), '9 Maret 2020');
});
