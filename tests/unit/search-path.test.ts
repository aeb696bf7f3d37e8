import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tidyQuery } from '../../lib/search/query.mjs';
import { queryIn, resultsPath } from '../../lib/search/results-path.mjs';

/** The query and the page that a path of results names. */
function named(path: string | undefined): [string | undefined, string | undefined] {
  const [, , encoded = '', page] = path?.split('/') ?? [];
  return [queryIn(encoded), page];
}

describe('resultsPath() leads to a page of the query', () => {
  const cases: Record<string, [search: string, query: string, page: string]> = {
    'as a form sends it': ['q=asi+perah', 'asi perah', '1'],
    'on a later page': ['q=asi&page=3', 'asi', '3'],
    'with signs of paths': ['q=..%2F..%2Fa%3Fb%23c', '../../a?b#c', '1'],
    'in letters of any kind': ['q=%F0%9F%A4%B1%20ibu', '🤱 ibu', '1'],
    'when nothing is escaped': ['q=../a/./b', '../a/./b', '1'],
    'with bytes that are no letters': ['q=a%ff%c3b', 'a b', '1'],
    'the first of two': ['q=a&q=b', 'a', '1'],
    'with a page that is no number': ['q=a&page=-1', 'a', '1'],
    'with a page beyond all numbers': ['q=a&page=99999999', 'a', '1'],
  };
  for (const [fact, [search, query, page]] of Object.entries(cases)) {
    test(fact, () => {
      const path = resultsPath(`/search?${search}`);
      assert.match(path ?? '', /^\/search\/[\w-]+\/\d+$/);
      assert.deepEqual(named(path), [query, page]);
    });
  }
});

test('resultsPath() is undefined for what is no search, and for a search for nothing', () => {
  const none = ['/', '/search', '/search/', '/search/a?q=b', '/searches?q=a', '//search?q=a'];
  const nothing = ['/search?', '/search?q=', '/search?q=%20%0a', '/search?Q=a', '/search?q=%00'];
  for (const url of [...none, ...nothing]) assert.equal(resultsPath(url), undefined, url);
});

test('queryIn() takes a query in one spelling alone', () => {
  const segment = Buffer.from('asi').toString('base64url');
  assert.equal(queryIn(segment), 'asi');
  const others = [
    '',
    '%',
    `${segment}=`,
    `${segment} `,
    'YXNp/',
    '.',
    Buffer.from(' asi').toString('base64url'),
  ];
  for (const other of others) assert.equal(queryIn(other), undefined, other);
});

test('tidyQuery() takes 1 to 200 characters, whatever their size', () => {
  assert.equal(tidyQuery('🤱'.repeat(200)), '🤱'.repeat(200));
  assert.equal(tidyQuery('a'.repeat(201)), undefined);
  assert.equal(tidyQuery('a'.repeat(1_000_000)), undefined);
  assert.equal(tidyQuery(''), undefined);
});

test('tidyQuery() leaves out what cannot be seen', () => {
  assert.equal(tidyQuery('  a\u0000\u200b\r\nb\ud83e '), 'a b');
  assert.equal(tidyQuery('\ufffd'), undefined);
  assert.equal(tidyQuery('cafe\u0301'), 'café');
});
