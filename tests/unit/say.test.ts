import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { id } from '../../lib/say/id.ts';
import { say, sentenceOf } from '../../lib/say.ts';

/** Every sentence that the code says, as catalogues name it. */
function sentences(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .map((file) => readFileSync(path.join('lib', file), 'utf8'));
  const said = code.flatMap((text) => [...text.matchAll(/\bsay`((?:[^`\\]|\\.)*)`/g)]);
  return said.map(([, template = '']) =>
    sentenceOf(template.split(/\$\{[^}]*\}/).map((part) => JSON.parse(`"${quoted(part)}"`))),
  );
}

/** What stands in a template, for a string of JSON. */
function quoted(template: string): string {
  return template.replaceAll('\\`', '`').replaceAll('"', '\\"');
}

const placesIn = (sentence: string) => (sentence.match(/\{\d+\}/g) ?? []).sort();

test('the catalogue has each sentence that is said, and no other', () => {
  assert.deepEqual(Object.keys(id).sort(), [...new Set(sentences())].sort());
});

test('the catalogue leaves no value out', () => {
  for (const [english, other] of Object.entries(id)) {
    assert.deepEqual(placesIn(other), placesIn(english), english);
  }
});

test('say() puts values in their places, whatever they are', () => {
  assert.equal(say`${'$&'} and ${2}`, '$& and 2');
  assert.equal(say`${'{1}'} and ${'{0}'}`, '{1} and {0}');
});
