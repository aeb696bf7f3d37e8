import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drawable, lettering, widthOf } from '../../lib/share-picture/lettering.ts';

describe('drawable()', () => {
  const cases: [fact: string, text: string, drawn: string][] = [
    [
      'keeps what the face has',
      'ASI & <b>"ibu"</b> > \'0\' – 1½ é',
      'ASI & <b>"ibu"</b> > \'0\' – 1½ é',
    ],
    ['joins a letter and its mark', 'e\u0301', 'é'],
    ['draws a letter without a mark that the face lacks', 'ça, Ünï, Łódź', 'ca, Uni, Lódz'],
    ['spells joined and wide letters out', 'ﬁ ＡＳＩ œuvre', 'fi ASI oeuvre'],
    ['leaves an emoji out, with its space', 'MPASI 😀 sehat 👩🏽‍🍼❤️!', 'MPASI sehat!'],
    ['leaves a word in another script out', 'Susu ibu 日本 (ASI)', 'Susu ibu (ASI)'],
    ['takes control signs for spaces', 'a\0b\tc\r\nd\u0085e', 'a b c d e'],
    ['drops signs that have no width', 'a\u200bb\u00adc\u202ed\ufeff', 'abcd'],
    ['drops half a sign', 'a\ud83db', 'ab'],
    ['keeps nothing where most letters would be lost', 'Привет dunia', ''],
    ['keeps nothing where there is no letter', '😀 !?', ''],
    ['keeps nothing of nothing', ' \n', ''],
    ['is not confused by names of JavaScript', '__proto__ constructor', '__proto__ constructor'],
  ];
  for (const [fact, text, drawn] of cases) {
    test(fact, () => assert.equal(drawable(text), drawn));
  }
});

test('widthOf() adds up letters, and moves some pairs together', () => {
  assert.equal(widthOf(''), 0);
  assert.ok(widthOf('M') > widthOf('i'));
  assert.ok(widthOf('AV') < widthOf('A') + widthOf('V'));
  assert.equal(widthOf('HH').toFixed(6), (widthOf('H') * 2).toFixed(6));
});

test('lettering() draws a path for each letter and none for a space', () => {
  const drawing = lettering('A i', 10, 20, 50);
  assert.match(
    drawing,
    /^<g transform="translate\(10 20\) scale\(0\.05\)">(<path [^<>]+\/>){2}<\/g>$/,
  );
  assert.doesNotMatch(drawing, /NaN|undefined/);
});
