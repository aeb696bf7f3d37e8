import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../lib/posts.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { fileOf, postOf, siteOf } from './temporary-site.ts';

const NOW = Date.parse('2025-01-01T00:00:00+07:00');

/** What readers see of a post, when a ledger says that it changed on a day. */
async function updatedOf(lines: readonly string[], changed: string | undefined) {
  const text = postOf('Judul', '2024-03-10T09:00:00+07:00', ...lines);
  const files = await readContent(siteOf({ 'posts/x.md': text }));
  return makeSnapshot(
    files.map((file) => ({ ...file, changed })),
    NOW,
  ).posts[0]?.updated;
}

describe('makeSnapshot() says of a post that it was updated', () => {
  const cases: [string, string[], string | undefined, string | undefined][] = [
    ['not before anything changed', [], undefined, undefined],
    ['not on the day when it appeared', [], '2024-03-10', undefined],
    ['not before it appeared', [], '2024-03-01', undefined],
    ['on the day of the ledger', [], '2024-03-11', '2024-03-11T00:00:00+07:00'],
    ['when its editor says', ['updated: 2024-06-01'], '2024-09-09', '2024-06-01T00:00:00+07:00'],
    [
      'not when its editor names a day before its date',
      ['updated: 2024-01-01'],
      undefined,
      undefined,
    ],
  ];
  for (const [fact, lines, changed, expected] of cases) {
    test(fact, async () => assert.equal(await updatedOf(lines, changed), expected));
  }
});

test('makeSnapshot() takes the day of a page without a date from the ledger', async () => {
  const files = await readContent(siteOf({ 'posts/pages/kami.md': fileOf('title: Kami') }));
  const snapshot = makeSnapshot(
    files.map((file) => ({ ...file, changed: '2024-05-05' })),
    NOW,
  );
  assert.equal(snapshot.pages.get('kami')?.updated, '2024-05-05T00:00:00+07:00');
});
