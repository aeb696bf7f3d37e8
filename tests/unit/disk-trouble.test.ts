import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { PageStore } from '../../lib/page-store.mjs';

/** A folder that cannot be made, because a file stands in its place. */
function blockedFolder(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'store-')), 'pages');
  writeFileSync(folder, '');
  return folder;
}

const page = (tags: string) => ({
  body: Buffer.from('<!DOCTYPE html><html lang="id">'),
  status: 200,
  headers: { 'x-next-cache-tags': tags },
  lastModified: Date.now() - 1000,
  cacheControl: undefined,
});

test('PageStore goes on in memory where it cannot write, and says so once', async (t) => {
  const written = t.mock.method(process.stderr, 'write', () => true);
  const store = new PageStore(blockedFolder(), { memory: 1e6, disk: 1e6 });
  for (const name of ['a', 'b', 'c']) {
    await store.set(`/route-cache/APP_PAGE/x/$/posts/${name}`, page(`post:${name}`));
  }
  store.expire(['post:a']);
  const lines = written.mock.calls.map(({ arguments: [line] }) => String(line));
  t.mock.restoreAll();
  assert.deepEqual(
    ['a', 'b', 'c'].map((name) => store.peek(`/posts/${name}`)?.status),
    [undefined, 200, 200],
  );
  assert.deepEqual(
    lines.map((line) => line.split(':')[0]),
    ['Cannot write down what expired', 'Cannot keep a page'],
  );
});
