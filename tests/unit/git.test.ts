import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlobs } from '../../lib/publish/git.ts';

test('no contents are read where a commit only removes files', async () => {
  assert.deepEqual(await readBlobs([]), new Map());
});
