import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveYears, listMonth, postsOfMonth } from '../../lib/archive.ts';
import { monthTrail } from '../../lib/breadcrumbs.ts';
import { formatMonth } from '../../lib/dates.ts';
import { monthPath, parseMonth } from '../../lib/urls.ts';
import { postOf, snapshotOf } from './temporary-site.ts';

const FILES = {
  'posts/a.md': postOf('A', '2024-03-31T23:59:00+07:00'),
  // In Jakarta it is April already.
  'posts/b.md': postOf('B', '2024-03-31T17:00:00Z'),
  'posts/c.md': postOf('C', '2024-03-01'),
  'posts/d.md': postOf('D', '2022-12-31'),
};

test('archiveYears() counts the posts of months in the zone of the site, newest first', async () => {
  assert.deepEqual(archiveYears(await snapshotOf(FILES)), [
    {
      year: '2024',
      count: 3,
      months: [
        { month: '2024-04', count: 1 },
        { month: '2024-03', count: 2 },
      ],
    },
    { year: '2022', count: 1, months: [{ month: '2022-12', count: 1 }] },
  ]);
  assert.deepEqual(archiveYears(await snapshotOf({})), []);
});

test('postsOfMonth() returns the posts of a month, newest first', async () => {
  const snapshot = await snapshotOf(FILES);
  const slugs = (month: string) => postsOfMonth(snapshot, month).map(({ slug }) => slug);
  assert.deepEqual(['2024-04', '2024-03', '2023-05', '2022-12', '2020-01'].map(slugs), [
    ...[['b'], ['a', 'c'], [], ['d'], []],
  ]);
});

test('listMonth() returns undefined for a month without posts and beyond the last page', async () => {
  const snapshot = await snapshotOf(FILES);
  assert.equal(listMonth(snapshot, '2024-03', 1)?.total, 2);
  assert.equal(listMonth(snapshot, '2024-03', 2), undefined);
  assert.equal(listMonth(snapshot, '2024-02', 1), undefined);
});

test('parseMonth() takes months only as they are written here', () => {
  const parsed = ['2024/03', '2024/3', '2024/13', '24/03', '2024/00', '-/-'].map((path) => {
    const [year = '', month = ''] = path.split('/');
    return parseMonth({ year, month });
  });
  assert.deepEqual(parsed, ['2024-03', undefined, undefined, undefined, undefined, undefined]);
});

test('monthPath() leads to a page of a month', () => {
  assert.deepEqual(
    [monthPath('2024-03'), monthPath('2024-03', 2)],
    ['/archive/2024/03', '/archive/2024/03/page/2'],
  );
});

test('formatMonth() writes a month in words, with its year or without', () => {
  assert.deepEqual(
    [formatMonth('2024-03'), formatMonth('2024-03', 'month')],
    ['Maret 2024', 'Maret'],
  );
});

test('monthTrail() leads back through the archive, and from later pages to the first', () => {
  const paths = (page: number) => monthTrail('2024-03', page).map(({ path }) => path);
  assert.deepEqual(paths(1), ['/', '/archive']);
  assert.deepEqual(paths(2), ['/', '/archive', '/archive/2024/03']);
});
