import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readBuiltFrom, readBuiltText, writeBuiltFrom } from '../../lib/built-from.ts';
import { writeParseCache } from '../../lib/parse-cache.ts';
import { readBytes, readContent } from '../../lib/posts.ts';
import { postOf, siteOf, temporaryFolder } from './temporary-site.ts';

const TEXTS = {
  'posts/a.md': postOf('A'),
  'posts/b.md': postOf('Café 日本 👶'),
  'posts/pages/c.md': postOf('C'),
};

/** A build of these files at the moment 5. */
async function built(texts: Record<string, string> = TEXTS) {
  const folders = siteOf({ ...texts, 'posts/pages/.keep': '' });
  const distDir = temporaryFolder();
  const parsed = path.join(distDir, 'parsed.json');
  const files = await readContent(folders);
  await writeParseCache(parsed, files);
  const write = () => writeBuiltFrom(distDir, parsed, 5, (file) => readBytes(file, folders));
  return { folders, distDir, files, write };
}

test('readBuiltFrom() returns the moment and the files that were written down', async () => {
  const { distDir, files, write } = await built();
  await write();
  const found = await readBuiltFrom(distDir);
  assert.equal(found?.at, 5);
  assert.deepEqual(
    [...(found?.files.values() ?? [])].map(({ file, hash }) => ({ file, hash })),
    files.map(({ file, hash }) => ({ file, hash })),
  );
});

test('readBuiltText() returns each text as it was, in this version alone', async () => {
  const { distDir, files, write } = await built();
  await write();
  const found = await readBuiltFrom(distDir);
  assert.ok(found);
  for (const { file, hash } of files) {
    assert.equal(readBuiltText(distDir, found, file, hash), TEXTS[file as keyof typeof TEXTS]);
    assert.equal(readBuiltText(distDir, found, file, '0123456789abcdef'), undefined);
  }
  assert.equal(readBuiltText(distDir, found, 'posts/z.md', files[0]?.hash ?? ''), undefined);
});

test('writeBuiltFrom() takes a site without files', async () => {
  const { distDir, write } = await built({});
  await write();
  assert.equal((await readBuiltFrom(distDir))?.files.size, 0);
});

test('readBuiltFrom() returns nothing where a build left nothing', async () => {
  assert.equal(await readBuiltFrom(temporaryFolder()), undefined);
});

test('writeBuiltFrom() refuses a file that changed while the site was built', async () => {
  const { folders, distDir, write } = await built();
  writeFileSync(path.join(folders.posts, 'b.md'), postOf('Lain'));
  await assert.rejects(write(), {
    message: 'posts/b.md was changed while the site was built; build it again',
  });
  assert.equal(await readBuiltFrom(distDir), undefined);
});
