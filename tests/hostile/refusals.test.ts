import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { runCli } from '../unit/cli.ts';
import { temporaryFolder } from '../unit/temporary-site.ts';
import { readManifest } from './manifest.ts';
import { fieldsOf, type Place, postFile, WITHOUT_PICTURE } from './post-files.ts';
import { hostileStrings } from './strings.ts';

const { posts, refusals } = readManifest();

const CHECKED: Record<string, Place[]> = { fields: WITHOUT_PICTURE, picture: ['picture'] };

/** File, line, column, what it is about, a sentence; and nothing that a terminal would obey. */
const MESSAGE =
  /^posts\/[\w-]+\.md:[1-9]\d*:[1-9]\d* (?:warning, )?[a-z-]+: [^\p{Cc}\u202a-\u202e\u2066-\u2069]{10,}$/u;

test('what is refused is refused by sentences, with file, line and column', () => {
  assert.ok(refusals.length > 0);
  for (const { messages, string } of refusals) {
    assert.ok(messages.length > 0, string);
    for (const message of messages) assert.match(message, MESSAGE);
  }
});

test('what is allowed arrives as it was written, without white space around it', () => {
  for (const { index, strings, title, tags, description, featuredimagealt } of posts) {
    const wanted = fieldsOf(strings, index);
    assert.equal(title, wanted.title.trim());
    assert.equal(description, wanted.description.trim());
    assert.equal(featuredimagealt, wanted.featuredimagealt);
    assert.deepEqual(
      tags,
      wanted.tags.map((tag) => tag.trim()),
    );
  }
});

test('npm run check says what is wrong with strings of our own, line by line', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'posts'));
  for (const [index, string] of hostileStrings('').content.entries()) {
    for (const [name, places] of Object.entries(CHECKED)) {
      const text = postFile([{ string, places }], index);
      writeFileSync(path.join(folder, `posts/${index}-${name}.md`), text);
    }
  }
  const { status, stdout, stderr } = await runCli('check', folder);
  assert.equal(status, 1);
  assert.match(stderr, /^\d+ files checked: \d+ errors, \d+ warnings\n$/);
  for (const line of stdout.trim().split('\n')) assert.match(line, MESSAGE);
});
