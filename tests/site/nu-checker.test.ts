import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { ask, KINDS } from './pages.ts';
import { root } from './site.ts';

type Message = { type: string; subType?: string; url: string; lastLine?: number; message: string };

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

const hasJava = spawnSync('java', ['-version']).status === 0;
const skip = hasJava
  ? false
  : 'there is no Java; install a runtime of version 11 or newer to have pages checked';

/** What is no fault: how React ends a void element, and CSS that the checker does not know yet. */
const HARMLESS = [
  /^Trailing slash on void elements has no effect/,
  // CSS View Transitions 2, section 2; browsers without it pass over the rule.
  /^CSS: Unrecognized at-rule “@view-transition”$/,
  // Scroll-driven Animations 1: the reading progress.
  /^CSS: “(view-timeline|animation-timeline|animation-range)”: Property “\1” doesn't exist\.$/,
];

test('the W3C’s checker finds nothing on a page of each kind', { skip }, async () => {
  const folder = path.join(root, '.test/nu');
  mkdirSync(folder, { recursive: true });
  for (const [kind, address] of Object.entries(KINDS)) {
    writeFileSync(path.join(folder, `${kind}.html`), (await ask(address)).text);
  }
  const { messages } = check(folder);
  assert.deepEqual(
    messages
      .filter(({ message }) => !HARMLESS.some((known) => known.test(message)))
      .map(({ url, message }) => `${path.basename(url)}: ${message}`),
    [],
  );
});

test('the W3C’s checker finds what is wrong', { skip }, () => {
  const folder = path.join(root, '.test/nu-wrong');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'wrong.html'), '<!DOCTYPE html><title>x</title><p><div></p>');
  assert.ok(check(folder).messages.length > 0);
});

/** All it says of the pages in a folder; errors make it end with 1. */
function check(folder: string): { messages: Message[] } {
  // Short Indonesian texts are taken for Malay.
  const options = [
    '-jar',
    checker,
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    '--no-langdetect',
  ];
  return JSON.parse(execFileSync('java', [...options, folder], { encoding: 'utf8' }));
}
