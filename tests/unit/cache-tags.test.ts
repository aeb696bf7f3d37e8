import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheTags } from '../../lib/cache-tags.ts';

test('cacheTags keeps one tag one word of a list with commas, in ASCII', () => {
  assert.equal(cacheTags.post('ibu, bayi'), 'post:ibu%2C%20bayi');
  assert.equal(cacheTags.tag('日本'), 'tag:%E6%97%A5%E6%9C%AC');
});
