import { describeInvalid } from './invalid-fixtures.ts';

describeInvalid('yaml', {
  anchor: [
    'x.md:4:7 front-matter: "&topik" is read as a reference; put the value in quotes',
    'x.md:6:10 front-matter: "*topik" is read as a reference; put the value in quotes',
  ],
  'colon-in-value': [
    'x.md:2:8 front-matter: a colon and a space inside the value; put the whole value in quotes: "like: this"',
    'x.md:2:8 title: a map is not text; write a title',
  ],
  'custom-tag': [
    'x.md:2:8 front-matter: a value that begins with ! is read as an instruction; put the value in quotes',
  ],
  emphasis: ['x.md:2:8 front-matter: "*Penting*" is read as a reference; put the value in quotes'],
  'javascript-tag': [
    'x.md:4:14 front-matter: a value that begins with ! is read as an instruction; put the value in quotes',
  ],
  'half-sign': [
    'x.md:2:8 front-matter: it holds U+D800, a sign that nobody sees; write the value again without it',
  ],
  'key-twice': ['x.md:4:1 front-matter: this key stands twice; keep one of them'],
  list: ['x.md:2:1 front-matter: no fields found; write one "name: value" on each line'],
  'many-references': [
    'x.md:4:4 front-matter: "&a" is read as a reference; put the value in quotes',
    'x.md:5:4 front-matter: "&b" is read as a reference; put the value in quotes',
    'x.md:5:8 front-matter: "*a" is read as a reference; put the value in quotes',
    'x.md:5:12 front-matter: "*a" is read as a reference; put the value in quotes',
    'x.md:6:5 front-matter: "*b" is read as a reference; put the value in quotes',
    'x.md:6:9 front-matter: "*b" is read as a reference; put the value in quotes',
  ],
  'null-sign': [
    'x.md:2:8 front-matter: it holds U+0000, a sign that nobody sees; write the value again without it',
  ],
  'quote-not-closed': [
    'x.md:4:24 front-matter: a closing quote is missing; add it, and indent all lines of the value but the first',
  ],
  'reserved-sign': [
    'x.md:2:8 front-matter: the value begins with a sign that YAML reserves; put it in quotes',
  ],
  'second-document': [
    'x.md:4:1 front-matter: a second document begins here; remove the line "..." or "---" before it',
  ],
  'tab-after-spaces': [
    'x.md:6:1 front-matter: this line is not indented like its neighbours; align it, with spaces',
    'x.md:6:4 warning, front-matter: "url" is not a field of a post; it is kept and ignored',
  ],
  tab: ['x.md:5:1 front-matter: a tab indents this line; indent with two spaces instead'],
  'text-after-quote': [
    'x.md:2:14 front-matter: text after the value ends; put the whole value in single quotes, or write “ ” inside it',
  ],
  text: ['x.md:2:1 front-matter: no fields found; write one "name: value" on each line'],
  'turned-text': [
    'x.md:6:5 front-matter: it holds U+202E, a sign that nobody sees; write the value again without it',
  ],
  'two-errors': [
    'x.md:2:8 front-matter: the value begins with a sign that YAML reserves; put it in quotes',
    'x.md:4:1 front-matter: this key stands twice; keep one of them',
  ],
});
