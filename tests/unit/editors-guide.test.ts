import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { editorsGuide } from '../../lib/editors-guide.ts';
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

test('the guide reads without a problem, and each place that it leads to is there', async () => {
  const { html, problems } = await editorsGuide();
  assert.deepEqual(problems, []);
  const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor = '']) => anchor);
  assert.ok(anchors.length > 0);
  assert.deepEqual(
    anchors.filter((anchor) => !html.includes(` id="${anchor}"`)),
    [],
  );
});

test('each command that the guide names is one', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const named = new Set([...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
  assert.ok(named.size > 3);
  assert.deepEqual(
    [...named].filter((name) => !(name in scripts)),
    [],
  );
});
