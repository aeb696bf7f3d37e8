import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { bringPost, errorsIn, JPEG, oldPost } from './bringing.ts';

test('a post that the loader takes comes in byte for byte, with its pictures', async () => {
  const text = `\uFEFF${oldPost(
    'date: 2017-01-04T15:04:10.000Z\nfeaturedimage: /img/kopi.jpg\nrating: 5 # stays\ntags:\n  - Kopi',
    'Satu.\r\n\r\n![Kopi](/img/kopi.jpg)   \r\n\tkode\r\n',
  ).replaceAll('\n', '\r\n')}`;
  const brought = await bringPost(text, { 'static/img/kopi.jpg': JPEG });
  assert.equal(brought.text, text);
  assert.deepEqual(brought.said, []);
  assert.deepEqual(readFileSync(path.join(brought.folders.public, 'img/kopi.jpg')), JPEG);
  assert.deepEqual(await errorsIn(brought.folders), []);
});

const VALUES: [name: string, before: string, after: string, said: RegExp][] = [
  [
    'a date with slashes',
    'date: 2016/12/17',
    'date: 2016-12-17',
    /:5: date 2016\/12\/17 became 2016-12-17$/,
  ],
  [
    'a date as SQL has it',
    'date: 2018-04-10 23:51:43+00:00',
    'date: 2018-04-10T23:51:43Z',
    /date .* became 2018/,
  ],
  [
    'a date in quotes and words',
    'date: "December 17, 2016"',
    'date: 2016-12-17',
    /became 2016-12-17$/,
  ],
  ['an Indonesian date', 'date: 3 Maret 2016', 'date: 2016-03-03', /became 2016-03-03$/],
  ['a date that could be two', 'date: 04/01/2017', 'date: 2017-01-04', /became 2017-01-04$/],
  [
    'no date',
    'rating: 1',
    'rating: 1\ndate: 2017-01-04',
    /:6: date 2017-01-04 was added, from the file name$/,
  ],
  ['a date without a value', 'date:', 'date: 2017-01-04', /was added/],
  [
    'a flag as a word',
    'date: 2017-01-04\nfeaturedpost: yes',
    'date: 2017-01-04\nfeaturedpost: true',
    /:6: featuredpost yes became true$/,
  ],
  [
    'a number as text',
    'date: 2017-01-04\nauthor: 007',
    'date: 2017-01-04\nauthor: "007"',
    /became "007"$/,
  ],
  [
    'tags with commas',
    'date: 2017-01-04\ntags: "a, C++ b"',
    'date: 2017-01-04\ntags: [a, "C++ b"]',
    /became \[a, "C\+\+ b"\]$/,
  ],
  [
    'an odd list of tags',
    'date: 2017-01-04\ntags:\n- ASI: perah\n-\n- true\n- "?"\n',
    'date: 2017-01-04\ntags: ["ASI: perah", "true"]\n',
    /^posts\/2017-01-04-kopi\.md:6: tags /,
  ],
  [
    'a field of another kind',
    'date: 2017-01-04\nauthor:\n  name: Ibu\n  url: x',
    'date: 2017-01-04\n# author:\n#   name: Ibu\n#   url: x',
    /:6: author .* became a comment$/,
  ],
  [
    'a picture on another site',
    'date: 2017-01-04\nfeaturedimage: https://x.example/a.jpg',
    'date: 2017-01-04\n# featuredimage: https://x.example/a.jpg',
    /became a comment: /,
  ],
  [
    'an empty picture',
    "date: 2017-01-04\nfeaturedimage: ''",
    "date: 2017-01-04\n# featuredimage: ''",
    /became a comment/,
  ],
  [
    'a picture beside the post',
    'date: 2017-01-04\nfeaturedimage: ../../../static/img/a b.jpg',
    'date: 2017-01-04\nfeaturedimage: /img/a b.jpg',
    /became \/img\/a b\.jpg$/,
  ],
  [
    'an address in a field',
    'date: 2017-01-04\npath: /2017/kopi/',
    'date: 2017-01-04\npath: /2017/kopi/\naliases:\n  - /2017/kopi',
    /:7: alias \/2017\/kopi was added/,
  ],
  [
    'a bare slug',
    'date: 2017-01-04\nslug: kopi-pagi',
    'date: 2017-01-04\nslug: kopi-pagi\naliases:\n  - /blog/kopi-pagi',
    /alias/,
  ],
  [
    'one more alias in brackets',
    'date: 2017-01-04\naliases: [/a]\nslug: /b/',
    'date: 2017-01-04\naliases: [/b, /a]\nslug: /b/',
    /:6: alias \/b was added/,
  ],
  [
    'an alias where there is none',
    'date: 2017-01-04\naliases:\nslug: /b/',
    'date: 2017-01-04\naliases:\n  - /b\nslug: /b/',
    /: alias \/b was added/,
  ],
  ['a year alone', 'date: 2017', 'date: 2017-01-04', /:5: date 2017 became 2017-01-04$/],
  [
    'a date of mail',
    'date: Tue, 01 Nov 2016 13:23:12 +0630',
    'date: 2016-11-01T13:23:12+06:30',
    /became 2016-11-01T13:23:12\+06:30$/,
  ],
  [
    'one more alias',
    'date: 2017-01-04\naliases:\n  - /a\npath: /b',
    'date: 2017-01-04\naliases:\n  - /b\n  - /a\npath: /b',
    /:7: alias \/b was added/,
  ],
];

describe('only what the loader refuses is written otherwise', () => {
  for (const [name, before, after, said] of VALUES) {
    test(name, async () => {
      const brought = await bringPost(oldPost(before), { 'static/img/a b.jpg': JPEG });
      assert.equal(brought.text, oldPost(after));
      assert.equal(brought.said.length, 1, brought.said.join('\n'));
      assert.match(brought.said[0] ?? '', said);
      assert.deepEqual(await errorsIn(brought.folders), []);
    });
  }
});

const BODIES: [name: string, before: string, after: string][] = [
  ['a path with other folders', '![a](../img/a.jpg "b")', '![a](/img/a.jpg "b")'],
  ['a path with a query', '![a](</static/img/a.jpg?nf_resize=fit>)', '![a](</img/a.jpg>)'],
  ['a path in a definition', '![a][b]\n\n[b]: /static/img/a.jpg', '![a][b]\n\n[b]: /img/a.jpg'],
  [
    'a picture on another site',
    'x ![a](https://x.example/a.jpg) y',
    'x [a](https://x.example/a.jpg) y',
  ],
  ['a picture that nobody has', '![](/img/tidak-ada.jpg)', '[tidak-ada.jpg](/img/tidak-ada.jpg)'],
  ['a picture in a link', '[![a](https://x.example/a.jpg)](/b)', '[a](/b)'],
  ['one in words in a link', '[**![a](https://x.example/a.jpg)**](/b)', '[**a**](/b)'],
  [
    'one without an address',
    '![][b]\n\n[b]: https://x.example/c.jpg',
    '[c.jpg][b]\n\n[b]: https://x.example/c.jpg',
  ],
  [
    'a picture in the words of another',
    'x![![](https://x.example/a.jpg)](https://x.example/a.jpg)',
    'x[a.jpg](<https://x.example/a.jpg>)',
  ],
  [
    'what only looks like one',
    '`![a](../img/a.jpg)`\n\n    ![a](../img/a.jpg)',
    '`![a](../img/a.jpg)`\n\n    ![a](../img/a.jpg)',
  ],
];

test('aliases that are refused become a comment, and the old address is kept', async () => {
  const brought = await bringPost(oldPost('date: 2017-01-04\naliases:\n  - lama\npath: /b'));
  assert.equal(
    brought.text,
    oldPost('date: 2017-01-04\n# aliases:\n#   - lama\npath: /b\naliases:\n  - /b'),
  );
  assert.equal(brought.said.length, 2);
});

describe('of a text only the pictures change', () => {
  for (const [name, before, after] of BODIES) {
    test(name, async () => {
      const text = oldPost('date: 2017-01-04', `Awal.\n\n${before}\n`);
      const brought = await bringPost(text, { 'static/img/a.jpg': JPEG });
      assert.equal(brought.text, oldPost('date: 2017-01-04', `Awal.\n\n${after}\n`));
      assert.equal(brought.said.length, before === after ? 0 : 1);
      assert.deepEqual(await errorsIn(brought.folders), []);
    });
  }
});
