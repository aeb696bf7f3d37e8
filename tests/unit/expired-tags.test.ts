import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ExpiredTags } from '../../lib/expired-tags.mjs';
import { temporaryFolder } from './temporary-site.ts';

const MINUTE = 60_000;

function open(content?: string) {
  const journal = path.join(temporaryFolder(), 'expired.jsonl');
  if (content !== undefined) writeFileSync(journal, content);
  return { journal, tags: new ExpiredTags(journal) };
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

test('anySince() tells whether one of the tags expired after a moment', () => {
  const { tags } = open();
  const before = Date.now() - 1;
  tags.add(['post:x', 'posts']);
  const cases: [string[], number, boolean][] = [
    [['posts'], before, true],
    [['pages', 'post:x'], before, true],
    [['post:y', 'post', 'pages', ''], before, false],
    [['posts'], Date.now(), false],
    [[], before, false],
  ];
  for (const [wanted, time, expected] of cases) {
    assert.equal(tags.anySince(wanted, time), expected, `${wanted} ${time}`);
  }
});

test('add() has written it down when it returns', () => {
  const { journal, tags } = open();
  const before = Date.now();
  tags.add(['post:caf%C3%A9', 'posts']);
  const entries = lines(journal).map((line) => JSON.parse(line));
  assert.deepEqual(
    entries.map(([tag]) => tag),
    ['post:caf%C3%A9', 'posts'],
  );
  for (const [, time] of entries) assert.ok(time >= before && time <= Date.now());
});

test('count rises with every expiry', () => {
  const { tags } = open();
  const before = tags.count;
  tags.add(['posts', 'pages']);
  tags.add(['posts']);
  assert.equal(tags.count, before + 2);
});

test('ExpiredTags knows after a restart what expired before it, and when', () => {
  const expired = Date.now() - 2 * MINUTE;
  const { tags } = open(`${JSON.stringify(['posts', expired])}\n`);
  assert.equal(tags.anySince(['posts'], expired - 1), true);
  assert.equal(tags.anySince(['posts'], expired), false);
});

test('a clock that is set back an hour keeps nothing fresh that expires', (t) => {
  const { tags } = open();
  const begun = Date.now() - 10;
  t.mock.method(Date, 'now', () => begun - 60 * MINUTE);
  tags.add(['posts']);
  assert.equal(tags.anySince(['posts'], begun), true);
});

test('what expired in the future, by a clock that was set back since, expired now', () => {
  const { tags } = open(`${JSON.stringify(['posts', Date.now() + 60 * MINUTE])}\n`);
  assert.equal(tags.anySince(['posts'], Date.now() - 1000), true);
  assert.equal(tags.anySince(['posts'], Date.now() + 1000), false);
});

test('ExpiredTags starts without a journal and without its folder', () => {
  const tags = new ExpiredTags(path.join(temporaryFolder(), 'new', 'expired.jsonl'));
  assert.equal(tags.anySince(['posts'], 0), false);
  tags.add(['posts']);
  assert.equal(tags.anySince(['posts'], 0), true);
});

describe('ExpiredTags reads a journal', () => {
  const WHOLE = '["pages",1000]\n["posts",2000]\n';
  const cases: [string, string][] = [
    ['that is whole', WHOLE],
    ['whose last line was torn', `${WHOLE}["tag:a`],
    ['whose last line was torn before its end', `${WHOLE}["tag:a",17`],
    ['with a torn line among the others', `["tag:a",1\n${WHOLE}`],
    ['with garbage', `\0\0\0\nbukan json\n\n${WHOLE}\0\0\0`],
    ['with Windows line ends', WHOLE.replaceAll('\n', '\r\n')],
  ];
  for (const [fact, content] of cases) {
    test(fact, () => {
      const { journal, tags } = open(content);
      assert.equal(tags.anySince(['pages'], 999), true);
      assert.equal(tags.anySince(['posts'], 1999), true);
      assert.equal(tags.anySince(['posts'], 2000), false);
      assert.equal(readFileSync(journal, 'utf8'), WHOLE);
      tags.add(['tag:b']);
      assert.equal(new ExpiredTags(journal).anySince(['tag:b'], 3000), true);
    });
  }
});

test('ExpiredTags keeps one line a tag, the last', () => {
  const { journal, tags } = open();
  for (let count = 0; count < 50; count++) tags.add(['posts', 'pages']);
  assert.equal(lines(journal).length, 100);
  const last = lines(journal).slice(-2);
  new ExpiredTags(journal);
  assert.deepEqual(lines(journal), last);
});
