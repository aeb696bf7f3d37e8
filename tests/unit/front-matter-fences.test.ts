import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWithGrayMatter } from '../../lib/front-matter.ts';
import { describeInvalid } from './invalid-fixtures.ts';

describeInvalid('fence', {
  'blank-line-before': [
    'x.md:1:1 front-matter: the file begins with ""; its first line must be ---',
  ],
  'closed-with-text': [
    'x.md:4:1 front-matter: "---Teks." begins with ---; indent it if it is text, or write --- alone to end the front matter',
  ],
  'empty-file': ['x.md:1:1 front-matter: the file begins with ""; its first line must be ---'],
  'four-hyphens': [
    'x.md:1:4 front-matter: "----" asks for another language than YAML; write --- alone on the first line',
  ],
  indented: ['x.md:1:1 front-matter: the file begins with " ---"; its first line must be ---'],
  inside: [
    'x.md:3:1 front-matter: "--- y" begins with ---; indent it if it is text, or write --- alone to end the front matter',
  ],
  'javascript-capitals': [
    'x.md:1:4 front-matter: "---JS" asks for another language than YAML; write --- alone on the first line',
  ],
  'javascript-long': [
    'x.md:1:4 front-matter: "--- javascript" asks for another language than YAML; write --- alone on the first line',
  ],
  javascript: [
    'x.md:1:4 front-matter: "---js" asks for another language than YAML; write --- alone on the first line',
  ],
  json: [
    'x.md:1:4 front-matter: "---json" asks for another language than YAML; write --- alone on the first line',
  ],
  'never-closed': [
    'x.md:1:1 front-matter: the --- of line 1 is never closed; add a line --- after the last field',
  ],
  only: [
    'x.md:1:1 title: it is missing; add a line "title: …"',
    'x.md:1:1 date: it is missing; add a line "date: …"',
  ],
  'plus-signs': ['x.md:1:1 front-matter: the file begins with "+++"; its first line must be ---'],
  'text-before': [
    'x.md:1:1 front-matter: the file begins with "Halo, ini pembuka."; its first line must be ---',
  ],
  'yaml-named': [
    'x.md:1:4 front-matter: "---yaml" asks for another language than YAML; write --- alone on the first line',
  ],
});

test('where no fence was looked at, no other language is run or read either', () => {
  const script = '{ title: (globalThis.ran = true) }';
  const heads = ['js', 'javascript', 'JS', ' js', '\tjavascript'].map((name) => [name, script]);
  for (const [name, source] of [...heads, ['json', '{ "title": "x" }'], ['coffee', 'title: x']]) {
    assert.throws(() => readWithGrayMatter(`---${name}\n${source}\n---`), /YAML|registered/, name);
  }
  assert.ok(!('ran' in globalThis));
});
