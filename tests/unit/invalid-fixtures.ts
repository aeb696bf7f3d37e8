import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseFrontMatter } from '../../lib/front-matter.ts';
import { formatProblem } from '../../lib/problems.ts';

const folder = new URL('../fixtures/invalid/', import.meta.url);

/** Tests that each fixture `<kind>-<name>.md` has exactly these problems as a post, in this order. */
export function describeInvalid(kind: string, expected: Record<string, string[]>): void {
  describe(`parseFrontMatter() says all that is wrong in ${kind}-`, () => {
    for (const [name, problems] of Object.entries(expected)) {
      test(`${name}.md`, () => {
        const parsed = parse(`${kind}-${name}.md`);
        assert.deepEqual(parsed.problems.map(formatProblem), problems);
        assert.equal(parsed.frontMatter, undefined);
      });
    }
  });

  test(`every fixture ${kind}- has its messages`, () => {
    const names = readdirSync(folder).filter((name) => name.startsWith(`${kind}-`));
    const described = Object.keys(expected).map((name) => `${kind}-${name}.md`);
    assert.deepEqual(described.sort(), names.sort());
  });
}

function parse(name: string) {
  return parseFrontMatter(readFileSync(new URL(name, folder), 'utf8'), 'x.md', 'post');
}
