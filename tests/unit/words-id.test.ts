import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { knownRoots } from '../../lib/search/roots.ts';
import { LETTERS } from '../../lib/search/takes.ts';

function linesOf(file: string): string[] {
  const text = readFileSync(path.join('lib/search/words-id', file), 'utf8');
  return text.split('\n').filter((line) => line && !line.startsWith('#'));
}

test('roots.txt has a root on each line, sorted, with letters that have a meaning', () => {
  const lines = linesOf('roots.txt');
  const wrong = lines.filter((line) => !new RegExp(`^[a-z]{2,}(?: [${LETTERS}]+)?$`).test(line));
  assert.deepEqual(wrong, []);
  const roots = lines.map((line) => line.split(' ')[0] ?? '');
  assert.deepEqual(roots, [...new Set(roots)].sort());
  assert.ok(roots.length > 25_000);
});

test('own.txt has each word once, and lines of the three kinds', () => {
  const lines = linesOf('own.txt');
  const kinds = new RegExp(`^[a-z]{3,}(?: (?:[${LETTERS}]+|-|= [a-z]+))?$`);
  assert.deepEqual(
    lines.filter((line) => !kinds.test(line)),
    [],
  );
  const words = lines.map((line) => line.split(' ')[0]);
  assert.deepEqual(
    words.filter((word, index) => words.indexOf(word) !== index),
    [],
  );
});

test('own.txt leads to roots that exist, in one step', () => {
  const { takes, rootOf } = knownRoots();
  assert.deepEqual(
    [...rootOf].filter(([, root]) => !takes.has(root)),
    [],
  );
});

test('own.txt takes away and replaces only what roots.txt has', () => {
  const roots = new Set(linesOf('roots.txt').map((line) => line.split(' ')[0]));
  const taken = linesOf('own.txt').filter((line) => line.endsWith(' -'));
  assert.ok(taken.length > 0);
  assert.deepEqual(
    taken.filter((line) => !roots.has(line.split(' ')[0])),
    [],
  );
});

test('make.ts keeps roots with our letters, halves of doubled words, and nothing that is no word', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'words-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'id_ID.dic');
  const lines = [
    '9',
    'tulis/M0MkPaXX',
    'Bapa/o0',
    'ubun-ubun',
    'tulis/a0',
    'gi/R0',
    'am',
    'de-',
    'x1',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const made = spawnSync('npx', ['tsx', 'lib/search/words-id/make.ts', file], { encoding: 'utf8' });
  const roots = made.stdout.split('\n').filter((line) => !line.startsWith('#'));
  assert.deepEqual(roots, ['bapa', 'gi r', 'tulis mkaP', 'ubun', '']);
});
