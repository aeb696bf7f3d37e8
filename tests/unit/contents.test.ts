import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentsOf } from '../../lib/contents.ts';

const heading = (id: string, depth = 2) => ({ id, text: id.toUpperCase(), depth });

/** `a(b c) d`: the contents as a line. */
function outline(headings: ReturnType<typeof heading>[]): string {
  return contentsOf(headings)
    .map(({ id, parts }) => (parts.length ? `${id}(${parts.map(({ id }) => id).join(' ')})` : id))
    .join(' ');
}

describe('contentsOf() lists', () => {
  test('nothing of a text with two headings', () => {
    assert.equal(outline([heading('a'), heading('b')]), '');
  });
  test('three of the second level', () => {
    assert.equal(outline([heading('a'), heading('b'), heading('c')]), 'a b c');
  });
  test('those of the third level under those of the second', () => {
    assert.equal(
      outline([heading('a'), heading('b', 3), heading('c', 3), heading('d')]),
      'a(b c) d',
    );
  });
  test('those of the third level that stand before any of the second', () => {
    assert.equal(outline([heading('a', 3), heading('b', 3), heading('c')]), 'a(b) c');
  });
  test('none below the third level, and does not count them', () => {
    assert.equal(outline([heading('a'), heading('b'), heading('c', 4)]), '');
  });
  test('the second level alone of a text with more than 24', () => {
    const parts = (count: number) => Array.from({ length: count }, (_, at) => heading(`p${at}`, 3));
    const sections = [heading('a'), heading('b'), heading('c')];
    assert.match(outline([...sections, ...parts(21)]), /^a b c\(p0 .* p20\)$/);
    assert.equal(outline([...sections, ...parts(22)]), 'a b c');
    assert.equal(outline([heading('a'), ...parts(24)]), '');
  });
});
