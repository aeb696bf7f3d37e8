import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fitLines, type Room } from '../../lib/share-picture/fit-lines.ts';
import { widthOf } from '../../lib/share-picture/lettering.ts';

const ROOM: Room = { width: 1000, height: 316, lines: 5, sizes: [112, 96, 80, 64, 52, 40] };
const WORDS = 'panduan menyusui empat puluh hari pertama dari pelekatan sampai tanda cukup ASI';

/** The first `length` signs of a text without an end. */
function titleOf(length: number): string {
  return `${WORDS} `.repeat(20).slice(0, length).trim();
}

describe('fitLines() fits into its room', () => {
  for (const length of [5, 20, 40, 80, 140, 200]) {
    test(`the whole of a title of ${length} signs`, () => {
      const title = titleOf(length);
      const { lines, size, lineHeight } = fitLines(title, ROOM);
      assert.equal(lines.join(' '), title);
      assert.ok(lines.length <= 5);
      assert.ok(lines.length * lineHeight <= ROOM.height);
      for (const line of lines) assert.ok(widthOf(line) * size <= ROOM.width, line);
    });
  }
});

test('fitLines() sets a shorter title larger', () => {
  const sizes = [5, 40, 80, 140, 200].map((length) => fitLines(titleOf(length), ROOM).size);
  assert.deepEqual(
    sizes,
    [...sizes].sort((one, other) => other - one),
  );
  assert.equal(sizes[0], 112);
  assert.ok((sizes.at(-1) ?? 0) < 64);
});

test('fitLines() leaves no word alone on the last line where others could come with it', () => {
  const { lines } = fitLines('satu dua tiga empat lima enam', { ...ROOM, sizes: [80] });
  assert.deepEqual(lines, ['satu dua tiga', 'empat lima enam']);
});

test('fitLines() cuts a word that is longer than a line, and nothing of it is lost', () => {
  const word = 'menyusui'.repeat(8);
  const { lines, size } = fitLines(word, ROOM);
  assert.equal(lines.join(''), word);
  assert.ok(lines.length > 1);
  for (const line of lines) assert.ok(widthOf(line) * size <= ROOM.width, line);
});

describe('fitLines() ends in an ellipsis', () => {
  const last = (text: string, room = ROOM) => fitLines(text, room).lines.at(-1) ?? '';

  test('after a whole word', () => {
    const line = last(titleOf(600));
    assert.match(line, /[^ ]…$/);
    assert.ok(WORDS.split(' ').includes(line.slice(0, -1).split(' ').at(-1) ?? ''), line);
    assert.equal(fitLines(titleOf(600), ROOM).lines.length, 5);
  });
  test('within a word that fills the line', () => {
    const line = last('m'.repeat(900));
    assert.match(line, /^m+…$/);
    assert.ok(widthOf(line) * 40 <= ROOM.width);
  });
  test('on the one line that there is', () => {
    const lines = fitLines(titleOf(200), { ...ROOM, lines: 1, sizes: [36] }).lines;
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /…$/);
  });
  test('where the text is too long to be measured', () => {
    assert.match(last("'".repeat(100_000)), /^'+…$/);
  });
});
