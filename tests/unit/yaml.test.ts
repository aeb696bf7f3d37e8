import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseYamlMap } from '../../lib/yaml.ts';

test('parseYamlMap() of nothing is an empty map without problems', () => {
  for (const source of ['', '\n', '# komentar\n']) {
    const { data, problems } = parseYamlMap(source);
    assert.deepEqual({ data, problems }, { data: {}, problems: [] }, JSON.stringify(source));
  }
});

describe('parseYamlMap() reads a value by the core schema of YAML 1.2', () => {
  const cases: [string, unknown][] = [
    ['2020-03-10', '2020-03-10'],
    ['2020-03-10T09:41:00Z', '2020-03-10T09:41:00Z'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['true', true],
    ['False', false],
    ['2024', 2024],
    ['0o17', 15],
    ['012', 12],
    ['1_000', '1_000'],
    ['22:30', '22:30'],
    ['~', null],
    ['', null],
    ["'ASI: ''panduan'''", "ASI: 'panduan'"],
    ['[a, b]', ['a', 'b']],
    ['|\n  satu\n  dua', 'satu\ndua\n'],
    ['>-\n  satu\n  dua', 'satu dua'],
  ];
  for (const [value, expected] of cases) {
    test(JSON.stringify(value), () => {
      const { data, problems } = parseYamlMap(`key: ${value}\n`);
      assert.deepEqual({ data, problems }, { data: { key: expected }, problems: [] });
    });
  }
});

describe('parseYamlMap() refuses what front matter has no use for', () => {
  const cases: [string, object[]][] = [
    [
      'key: &a x',
      [{ line: 1, column: 6, message: '"&a" is read as a reference; put the value in quotes' }],
    ],
    [
      'key: x\nother: *a',
      [{ line: 2, column: 8, message: '"*a" is read as a reference; put the value in quotes' }],
    ],
    [
      'key: !a x',
      [
        {
          line: 1,
          column: 6,
          message: 'a value that begins with ! is read as an instruction; put the value in quotes',
        },
      ],
    ],
    [
      '- a',
      [{ line: 1, column: 1, message: 'no fields found; write one "name: value" on each line' }],
    ],
  ];
  for (const [source, problems] of cases) {
    test(JSON.stringify(source), () => assert.deepEqual(parseYamlMap(source).problems, problems));
  }
});

test('parseYamlMap() never merges the fields of a key <<, and says so', () => {
  const { data, problems } = parseYamlMap('<<: { title: Judul }\ndate: 2020-03-10\n');
  assert.deepEqual(data, { '<<': { title: 'Judul' }, date: '2020-03-10' });
  assert.deepEqual(problems, [
    { line: 1, column: 1, message: '"<<" cannot be the name of a field; remove it' },
  ]);
});

test('parseYamlMap() leaves the prototype of objects alone, and says so', () => {
  const { data, problems } = parseYamlMap('__proto__: { draft: true }\n');
  assert.equal(data.draft, undefined);
  assert.equal(({} as { draft?: boolean }).draft, undefined);
  assert.equal(problems.length, 1);
});

describe('commentPosition() is where a comment cuts a value off', () => {
  const cases: [string, object | undefined][] = [
    ['key: A #1 tips', { line: 1, column: 8 }],
    ['key: A  \t# catatan', { line: 1, column: 10 }],
    ['key: # A', { line: 1, column: 6 }],
    ['key:\n  satu\n  dua #tiga', { line: 3, column: 7 }],
    ['key: A#1', undefined],
    ['key: A', undefined],
    ['key: A\n# catatan', undefined],
    ['key: A\n  # catatan', undefined],
    ['key: "A" # catatan', undefined],
    ["key: 'A #1'", undefined],
    ['key: >- # catatan\n  A #1', undefined],
    ['key: [A] # catatan', undefined],
    ['other: A # catatan', undefined],
    ['- A # catatan', undefined],
  ];
  for (const [source, expected] of cases) {
    test(JSON.stringify(source), () => {
      assert.deepEqual(parseYamlMap(source).commentPosition('key'), expected);
    });
  }
});

test('parseYamlMap() goes on after an error', () => {
  const { data, problems } = parseYamlMap('a: 1\na: 2\nb: "x" y\nc: 3\n');
  assert.equal(data.c, 3);
  assert.deepEqual(
    problems.map(({ line, column }) => `${line}:${column}`),
    ['2:1', '3:8'],
  );
});

describe('position() is where the value at a path stands', () => {
  const { position } = parseYamlMap('title: Judul\nsources:\n  - name: WHO\n    url: x\n  - 7\n');
  const cases: [PropertyKey[], string][] = [
    [['title'], '1:8'],
    [['sources'], '3:3'],
    [['sources', 0], '3:5'],
    [['sources', 0, 'url'], '4:10'],
    [['sources', 1], '5:5'],
    [['sources', 0, 'missing'], '3:5'],
    [['missing'], '1:1'],
    [[], '1:1'],
  ];
  for (const [path, expected] of cases) {
    test(`[${path.join(', ')}]`, () => {
      const { line, column } = position(path);
      assert.equal(`${line}:${column}`, expected);
    });
  }
});

test('keyPosition() is where a key of the map stands', () => {
  const { keyPosition } = parseYamlMap('title: Judul\n"tanggal": x\n  \n2024: y\n');
  assert.deepEqual(keyPosition('title'), { line: 1, column: 1 });
  assert.deepEqual(keyPosition('tanggal'), { line: 2, column: 1 });
  assert.deepEqual(keyPosition('2024'), { line: 4, column: 1 });
  assert.deepEqual(keyPosition('missing'), { line: 1, column: 1 });
});
