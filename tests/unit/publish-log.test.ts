import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { ContentFile } from '../../lib/content-file.ts';
import { readContent } from '../../lib/posts.ts';
import { PublishLog } from '../../lib/publish/log.ts';
import { postOf, siteOf, temporaryFolder } from './temporary-site.ts';

type Paths = { file: string; mark: string };

function paths(): Paths {
  const folder = temporaryFolder();
  return { file: path.join(folder, 'data/log.jsonl'), mark: path.join(folder, 'pages/shown') };
}

const open = ({ file, mark }: Paths) => PublishLog.open(file, mark);

async function contentOf(title: string): Promise<ContentFile> {
  const [content] = await readContent(siteOf({ 'posts/x.md': postOf(title) }));
  assert.ok(content);
  return JSON.parse(JSON.stringify(content));
}

/** What a publish of `posts/x.md` writes down. */
async function entryOf(title: string, at: number) {
  const content = await contentOf(title);
  const state = { seen: content, live: content };
  return { at, files: [{ file: 'posts/x.md', state, text: postOf(title) }] };
}

test('PublishLog.open() of what is not there is empty, and writes nothing', () => {
  const where = paths();
  const { done, undone, isLost } = open(where);
  assert.deepEqual({ done, undone, isLost }, { done: [], undone: [], isLost: false });
  assert.equal(existsSync(where.file), false);
});

test('PublishLog.open() tells what pages may not show yet from what they show', async () => {
  const where = paths();
  const [first, second] = [await entryOf('Satu', 1), await entryOf('Dua', 2)];
  const { log } = open(where);
  log.append(first);
  log.done();
  log.append(second);
  const { done, undone, isLost } = open(where);
  assert.deepEqual({ done, undone, isLost }, { done: [first], undone: [second], isLost: false });
});

test('PublishLog.open() finds all undone when the pages are gone', async () => {
  const where = paths();
  const entry = await entryOf('Satu', 1);
  const { log } = open(where);
  log.append(entry);
  log.done();
  rmSync(where.mark);
  const { done, undone, isLost } = open(where);
  assert.deepEqual({ done, undone, isLost }, { done: [], undone: [entry], isLost: false });
});

test('PublishLog.open() finds out that pages show what another log held', async () => {
  const where = paths();
  const { log } = open(where);
  log.append(await entryOf('Satu', 1));
  log.done();
  rmSync(where.file);
  assert.equal(open(where).isLost, true);
});

test('textOf() returns the text of every version that was published', async () => {
  const where = paths();
  const { log } = open(where);
  const [first, second] = [await entryOf('Café 日本 👶', 1), await entryOf('Dua', 2)];
  for (const entry of [first, second]) log.append(entry);
  for (const known of [log, open(where).log]) {
    for (const { files } of [first, second]) {
      assert.equal(known.textOf(files[0]?.state.live.hash ?? ''), files[0]?.text);
    }
    assert.equal(known.textOf('0123456789abcdef'), undefined);
  }
});

describe('PublishLog.open() goes as far as the last line that is whole when the end', () => {
  const cases: [string, (text: string) => string][] = [
    ['was cut off', (text) => text.slice(0, -20)],
    ['has no line feed', (text) => text.slice(0, -1)],
    ['was changed', (text) => text.replace('"title":"Dua"', '"title":"Dia"')],
    ['is garbage', (text) => `${text.slice(0, text.indexOf('\n') + 1)}\0\0\0\n`],
  ];
  for (const [fact, spoil] of cases) {
    test(fact, async () => {
      const where = paths();
      const { log } = open(where);
      const first = await entryOf('Satu', 1);
      log.append(first);
      log.append(await entryOf('Dua', 2));
      const whole = readFileSync(where.file, 'utf8');
      assert.notEqual(spoil(whole), whole);
      writeFileSync(where.file, spoil(whole));
      assert.deepEqual(open(where).undone, [first]);
    });
  }
});

test('append() after an end that was cut off loses nothing of its own', async () => {
  const where = paths();
  const [first, second] = [await entryOf('Satu', 1), await entryOf('Dua', 2)];
  open(where).log.append(first);
  appendFileSync(where.file, 'half of a li');
  open(where).log.append(second);
  assert.deepEqual(open(where).undone, [first, second]);
});
