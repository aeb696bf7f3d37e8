import { fileOf } from './temporary-site.ts';

/** What is wrong, where it is told of, and the file. */
type HostilePost = [fact: string, place: string, file: string | Buffer];

const KEYS = 'title: Judul\ndate: 2020-03-10';
/** A post with these lines after its title and date, so that they begin on line 4. */
export const withLines = (...lines: (string | string[])[]) =>
  fileOf([KEYS, ...lines.flat()].join('\n'));
export const titled = (value: string) => fileOf(`title: ${value}\ndate: 2020-03-10`);
const dated = (value: string) => fileOf(`title: Judul\ndate: ${value}`);
const fenced = (fence: string) => withLines().replace('---', fence);
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index));

const reserved = (key: string): HostilePost[] => [
  ['of the file', '4:1', withLines(`${key}: { draft: true }`)],
  ['in quotes', '4:1', withLines(`"${key}": x`)],
  ['within others', '6:5', withLines('sources:', '  - name: WHO', `    ${key}: {}`)],
  ['in braces', '4:24', withLines(`sources: [{ name: WHO, ${key}: {} }]`)],
];

const letter = (index: number) => String.fromCharCode(97 + index);
const GROWING = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...many(9, (i) => `${letter(i + 1)}: &${letter(i + 1)} [${`*${letter(i)}, `.repeat(9)}]`),
];

/** By the message that each of them has first. */
export const hostilePosts: Record<string, HostilePost[]> = {
  'front-matter: "__proto__" cannot be the name of a field; remove it': [
    ...reserved('__proto__'),
    ['in code', '4:1', withLines('"\\x5f_proto__": x')],
  ],
  'front-matter: "constructor" cannot be the name of a field; remove it': reserved('constructor'),
  'front-matter: "prototype" cannot be the name of a field; remove it': reserved('prototype'),
  'front-matter: "<<" cannot be the name of a field; remove it': [
    ...reserved('<<'),
    ['of a reference', '4:1', withLines('<<: *base')],
  ],
  'front-matter: "" cannot be the name of a field; remove it': [
    ['no key', '4:1', withLines(': b')],
  ],
  'front-matter: a list, a map or a reference is the name of a field; write a word before the colon':
    [
      ['a list', '4:3', withLines('? [a, b]', ': c')],
      ['a map', '4:3', withLines('? { a: b }', ': c')],
      ['in braces', '4:13', withLines('sources: [{ [a]: b }]')],
      ['a reference', '4:1', withLines('*a : c')],
    ],
  'front-matter: "&a" is read as a reference; put the value in quotes': [
    ['an anchor', '4:9', withLines('author: &a Siti')],
    ['references that grow', '4:4', withLines(GROWING)],
  ],
  'front-matter: "*a" is read as a reference; put the value in quotes': [
    ['a reference to nothing', '4:9', withLines('author: *a')],
    ['a title that begins with *', '2:8', titled('*a')],
  ],
  'front-matter: a value that begins with ! is read as an instruction; put the value in quotes': [
    ['!!set', '4:7', withLines('tags: !!set { a, b }')],
    ['!!binary', '4:14', withLines('description: !!binary aGFsbw==')],
    ['!!omap', '4:7', withLines('tags: !!omap [a: 1]')],
    ['!!timestamp', '4:10', withLines('updated: !!timestamp 2020-03-10')],
    ['!!str', '2:8', titled('!!str 2024')],
    ['!!js/function', '4:9', withLines('author: !!js/function "function () {}"')],
    ['!!python', '4:9', withLines('author: !!python/object/apply:os.system [ls]')],
    ['!', '2:8', titled('! Judul')],
  ],
  'front-matter: a line that begins with % is an instruction to the parser; remove it': [
    ['the version of YAML', '2:1', fileOf(`%YAML 1.2\n${KEYS}`)],
    ['a prefix of types', '2:1', fileOf(`%TAG ! tag:example.com,2000:\n${KEYS}`)],
  ],
  'front-matter: a second document begins here; remove the line "..." or "---" before it': [
    ['after its end', '4:1', fileOf('title: Judul\n...\ndate: 2020-03-10')],
  ],
  'front-matter: more than 1000 signs of YAML; move what is text below the front matter': [
    ['brackets 5,000 deep', '4:1', withLines(`tags: ${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['open brackets', '4:1', withLines(`tags: ${'['.repeat(5000)}`)],
    ['braces 5,000 deep', '4:1', withLines(`tags: ${'{'.repeat(5000)}`)],
    ['many words in quotes', '4:1', withLines(`description: ${'"a" '.repeat(2000)}`)],
    ['many codes', '4:1', withLines(`description: "${'\\x'.repeat(2000)}"`)],
  ],
  'front-matter: lists or brackets are more than 10 deep; write one value on each line': [
    ['brackets', '4:17', withLines(`tags: ${'['.repeat(11)}${']'.repeat(11)}`)],
    [
      'brackets over many lines',
      '15:3',
      withLines(
        'tags:',
        many(200, () => '  ['),
      ),
    ],
    ['items 5,000 deep', '5:3', withLines('tags:', `  ${'- '.repeat(5000)}a`)],
    ['keys 5,000 deep', '5:3', withLines('tags:', `  ${'? '.repeat(5000)}a`)],
  ],
  'front-matter: more than 50 of the signs : - ? in a line; move what is text below the front matter':
    [
      ['keys within a value', '4:1', withLines(`tags: ${'? '.repeat(300)}a`)],
      ['maps 5,000 deep', '4:1', withLines(`description: ${'a: '.repeat(5000)}`)],
      ['braces', '4:1', withLines(`tags: ${'{a: '.repeat(5000)}${'}'.repeat(5000)}`)],
    ],
  'front-matter: the line is indented by 41 columns; 40 are the most': [
    [
      'maps that grow',
      '45:1',
      withLines(
        'tags:',
        many(300, (i) => `${' '.repeat(i + 1)}a:`),
      ),
    ],
  ],
  'front-matter: more than 500 lines; move what is text below the front matter': [
    [
      '50,000 tags',
      '502:1',
      withLines(
        'tags:',
        many(50_000, () => '  - a'),
      ),
    ],
    ['keys', '502:1', withLines(many(30_000, (i) => `k${i}: v`))],
    ['200,000 empty lines', '502:1', withLines(many(200_000, () => ''))],
    [
      'a text',
      '502:1',
      withLines(
        'description: >-',
        many(20_000, () => '  kata'),
      ),
    ],
  ],
  'front-matter: more than 32000 characters; move what is text below the front matter': [
    ['a text of 400 kB', '4:1', withLines(`description: "${'kata '.repeat(80_000)}"`)],
    ['100,000 tags', '4:1', withLines(`tags: [${'a, '.repeat(100_000)}]`)],
  ],
  'file: it has 977 kB; 512 are the most, so divide it': [
    ['a text of 1 MB', '1:1', withLines(`description: ${'kata '.repeat(200_000)}`)],
  ],
  'file: it has 966 kB; 512 are the most, so divide it': [
    ['100,000 keys', '1:1', withLines(many(100_000, (i) => `k${i}: v`))],
  ],
  'title: 10 is not text; put it in quotes': [
    ['an octal number of YAML 1.1', '2:8', titled('010')],
  ],
  'title: 8 is not text; put it in quotes': [['an octal number', '2:8', titled('0o10')]],
  'title: 31 is not text; put it in quotes': [['a hexadecimal number', '2:8', titled('0x1F')]],
  'title: Infinity is not text; put it in quotes': [['infinity', '2:8', titled('.inf')]],
  'title: true is not text; put it in quotes': [['true', '2:8', titled('true')]],
  'date: "2023-02-29" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00': [
    ['a day that other years have', '3:7', dated('2023-02-29')],
  ],
  'date: "2024-01-01T25:00" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00': [
    ['an hour that no day has', '3:7', dated('2024-01-01T25:00')],
  ],
  'date: "2024-03-10 09:30:00 +0000" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00':
    [['a time with spaces', '3:7', dated('2024-03-10 09:30:00 +0000')]],
  'draft: "on" is neither true nor false; write true or false': [
    ['a flag of YAML 1.1', '4:8', withLines('draft: on')],
  ],
  'front-matter: the file begins with signs that nobody sees; save it again with the encoding UTF-8, without BOM':
    [
      ['two BOMs', '1:1', `\uFEFF\uFEFF${withLines()}`],
      ['UTF-16', '1:1', Buffer.from(withLines(), 'utf16le')],
      ['UTF-16, the other half first', '1:1', Buffer.from(withLines(), 'utf16le').swap16()],
    ],
  'file: it is not UTF-8; save it again with the encoding UTF-8': [
    ['UTF-16 with a BOM', '1:1', Buffer.from(`\uFEFF${withLines()}`, 'utf16le')],
    ['half a character', '1:1', Buffer.from(titled('\u00ed\u00a0\u0080'), 'latin1')],
    ['Latin-1', '1:1', Buffer.from(titled('Café'), 'latin1')],
  ],
  'front-matter: it holds U+0000, a sign that nobody sees; write the value again without it': [
    ['as it is', '2:8', titled('Ibu\0 dan bayi')],
    ['in a key', '4:8', withLines('"a\\0": b')],
  ],
  'front-matter: it holds U+001B, a sign that nobody sees; write the value again without it': [
    ['a color of the terminal', '2:8', titled('a\u001b[31m')],
  ],
  'front-matter: it holds U+FFFE, a sign that nobody sees; write the value again without it': [
    ['a character that is none', '2:8', titled('a\ufffe')],
  ],
  'front-matter: it holds U+202E, a sign that nobody sees; write the value again without it': [
    ['text that turns', '2:8', titled('a\u202eb')],
  ],
  'front-matter: "---constructor" asks for another language than YAML; write --- alone on the first line':
    [['what objects have by themselves', '1:4', fenced('---constructor')]],
  'front-matter: "---U+0009js" asks for another language than YAML; write --- alone on the first line':
    [['JavaScript after a tab', '1:4', fenced('---\tjs')]],
};
