import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withWordsOf } from '../../lib/not-found-page.mjs';

const PAGE = '<input type="search"><input type="search" value=""/>';

/** What stands in the second field. */
function wordsFor(address: string): string | undefined {
  return /^<input type="search"><input type="search" value="([^"]*)"\/>$/.exec(
    withWordsOf(PAGE, address),
  )?.[1];
}

describe('withWordsOf() fills in what an address says', () => {
  const cases: Record<string, [address: string, words: string]> = {
    'without its date and its folders': ['/blog/2019/03/cara-memerah-asi.html', 'cara memerah asi'],
    'in letters of any kind': ['/posts/caf%C3%A9-%E6%AF%8D', 'café 母'],
    'and no sign of it': ['/%22%3E%3Cscript%3Ealert(1)', 'script alert'],
    'and nothing of a replacement': ['/a$&$1b', 'a 1b'],
    'and no more than eight words': ['/a-b-c-d-e-f-g-h-i-j', 'a b c d e f g h'],
    'but no codes': [`/asi-${'0f'.repeat(40)}`, 'asi'],
    'nothing of an address that is none': ['/%E0%A4%A', ''],
    'nothing of a search': ['/search/YXNp/99', ''],
  };
  for (const [fact, [address, words]] of Object.entries(cases)) {
    test(fact, () => assert.equal(wordsFor(address), words));
  }
});
