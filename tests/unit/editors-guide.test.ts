import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { postSchema } from '../../lib/front-matter-schema.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(path.join(root, 'docs/panduan-editor.md'), 'utf8');

/** What stands in the first column of its tables. */
const explained = new Set(
  [...guide.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
  ),
);

test('the guide explains each field of a post', () => {
  const missing = Object.keys(postSchema.shape).filter((name) => !explained.has(name));
  assert.deepEqual(missing, []);
});

test('the guide explains each name that a message may begin with', () => {
  const found = readFileSync(path.join(root, 'tests/fixtures/check/found.id.txt'), 'utf8');
  const names = [...found.matchAll(/^\S+ (?:peringatan, )?([\w-]+): /gm)].map(([, name]) => name);
  assert.ok(names.length > 25);
  assert.deepEqual(
    [...new Set(names)].filter((name) => !explained.has(name)),
    [],
  );
});

test('what the guide links to and shows is there', () => {
  const targets = [...guide.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => target);
  const files = targets.filter((target) => !/^[/h]/.test(target));
  assert.deepEqual(
    files.filter((file) => !existsSync(path.join(root, 'docs', file))),
    [],
  );
});
