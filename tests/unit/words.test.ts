import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentWords } from '../../lib/search/stop-words.ts';
import { wordsOf } from '../../lib/search/words.ts';

describe('wordsOf()', () => {
  const cases: [string, string, string][] = [
    ['of an empty text is empty', '', ''],
    ['writes all in lower case', 'ASI Perah', 'asi perah'],
    ['leaves out signs and emoji', '“Bayi, Ibu.” 🍼 *ASI*', 'bayi ibu asi'],
    ['parts words that only a stop or a slash parts', 'bayi.Ibu dan/atau', 'bayi ibu dan atau'],
    ['folds accents and wide letters', 'Café ｂａｙｉ naïve', 'cafe bayi naive'],
    ['leaves out apostrophes', "Jum’at Qur'an do`a", 'jumat quran doa'],
    ['leaves out what nobody sees', 'me\u00adnyusui ba\u200byi', 'menyusui bayi'],
    ['takes three times a letter for one', 'sakitttt maaf', 'sakit maaf'],
    ['says once what is said twice', 'bayi-bayi pelan-pelan', 'bayi pelan'],
    ['knows it with affixes', 'anak-anaknya berlari-lari terus-menerus', 'anak lari terus'],
    ['knows it written with a 2', 'bayi2 bunda2 bayi² hari2nya', 'bayi bunda bayi hari'],
    ['keeps both of what only rhymes', 'sayur-mayur warna-warni', 'sayur mayur warna warni'],
    ['keeps all parts of a compound', 'DPT-HB-Hib ibu-anak', 'dpt hb hib ibu anak'],
    ['joins affixes that a hyphen sets apart', 'ASI-nya di-vaksin', 'asi divaksin'],
    ['knows MPASI in its spellings', 'MPASI MP-ASI mp asi', 'mpasi mpasi mpasi'],
    ['parts what pasca- is bound to', 'Pascapersalinan pascal', 'pasca persalinan pascal'],
    ['keeps both ends of a range', '6-12 bulan, 6–8 bulan', '6 12 bulan 6 8 bulan'],
    ['reads numbers as they are written here', 'Rp10.000 1.250.000 2,5', 'rp 10000 1250000 2.5'],
    ['keeps times and temperatures', '05.00 37,5°C', '05.00 37.5 c'],
    ['keeps names with a number', 'B12 B-12 HB-0 G6PD', 'b12 b12 hb0 g6pd'],
    ['parts numbers from words', '6bln 250ml covid-19 ke-2', '6 bulan 250 ml covid 19 ke 2'],
    [
      'writes out short forms',
      'yg dgn utk krn tdk gmn brp hrs udah blm jgn bs dlm dr pd sblm stlh thn mggu hr org sm',
      'yang dengan untuk karena tidak bagaimana berapa harus sudah belum jangan bisa dalam dari pada sebelum setelah tahun minggu hari orang sama',
    ],
    ['writes out every no', 'tdk gak ga nggak enggak', 'tidak tidak tidak tidak tidak'],
    [
      'writes out what stands for several words',
      'bb busui sufor',
      'berat badan ibu menyusui susu formula',
    ],
  ];
  for (const [fact, text, words] of cases) {
    test(fact, () => assert.equal(wordsOf(text).join(' '), words));
  }
});

test('wordsOf() of a long text without spaces takes no longer than its length asks for', () => {
  assert.deepEqual(wordsOf('bayi-'.repeat(100_000)), ['bayi']);
  assert.equal(wordsOf('9.'.repeat(100_000)).length, 1);
});

describe('contentWords()', () => {
  const cases: [string, string, string][] = [
    ['leaves out stop words', 'apakah bayi boleh minum air', 'bayi minum air'],
    ['leaves them out with a particle', 'bolehkah ibu puasa', 'ibu puasa'],
    ['keeps "tidak", "berapa" and "kapan"', 'kapan bayi tidak', 'kapan bayi tidak'],
    ['keeps stop words that stand alone', 'yang mana', 'yang mana'],
    ['of no words is empty', '', ''],
  ];
  for (const [fact, words, expected] of cases) {
    test(fact, () => {
      assert.equal(contentWords(words.split(' ').filter(Boolean)).join(' '), expected);
    });
  }
});
