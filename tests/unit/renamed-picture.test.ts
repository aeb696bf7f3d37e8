import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { site } from '../../lib/site.ts';
import { withRenamedPicture } from '../../lib/to-webp/renamed-picture.ts';

const HEAD = '---\ntitle: Judul\n---\n';

/** Texts in which each `@` stands for what is the ending before, and must be the other afterwards. */
function assertRenamed(template: string, name = 'foto 1', ending = '.jpg'): void {
  const [from, to] = [`/img/${name}${ending}`, `/img/${name}.webp`];
  const renamed = withRenamedPicture(template.replaceAll('@', ending), from, to);
  assert.equal(renamed, template.replaceAll('@', '.webp'));
}

const BODIES: [name: string, body: string][] = [
  ['a picture', '![a](/img/foto-1@)'],
  ['one with a caption', '![a](/img/foto-1@ "foto-1.jpg")'],
  ['one in pointed brackets', "![a](</img/foto-1@> 't') ![a]( </img/foto-1@>\n  (t) )"],
  ['a link', '[a](/img/foto-1@) dan [a](/img/foto-1@#x) [a](/img/foto-1@?a=/img/foto-1.jpg#x)'],
  ['a picture in a link', '[![a](/img/foto-1@)](/img/foto-1@)'],
  [
    'definitions',
    '![a][b] [c]\n\n[b]: /img/foto-1@ "t"\n[c]: </img/foto-1@>\n[d]:\n  /img/foto-1@\n',
  ],
  ['lists, quotes, tables', '- > ![a](/img/foto-1@)\n\n| a |\n| - |\n| ![a](/img/foto-1@) |\n'],
  ['a footnote', 'x[^1]\n\n[^1]: ![a](/img/foto-1@)\n'],
  ['the site’s own origin', `![a](${site.url}/img/foto-1@) <${site.url}/img/foto-1@>`],
  ['a bare address', `Lihat ${site.url}/img/foto-1@, lalu HTTP${site.url.slice(4)}/img/foto-1@`],
  ['tabs', '-\t![a](/img/foto-1@)\n\n1.\t![a](/img/foto-1@)'],
  ['signs outside the BMP', '👶👶 ![👶](/img/foto-1@) 👶'],
  ['entities and escapes', '![a](/img/foto&#45;1@) ![a](/img/foto\\-1@)'],
];

describe('a picture gets another name in a text:', () => {
  for (const [name, body] of BODIES) {
    test(name, () => assertRenamed(`${HEAD}${body}`, 'foto-1'));
  }
});

test('a name with spaces is found in all its spellings', () => {
  assertRenamed(`${HEAD}![a](</img/foto 1@>) ![a](/img/foto%201@ "t") [b]\n\n[b]: </img/foto 1@>`);
});

test('what is not an address of this picture stays', () => {
  const text = `---
title: /img/foto.jpg
description: Lihat /img/foto.jpg dan ![a](/img/foto.jpg)
featuredimage: /img/foto.jpg.webp
# /img/foto.jpg
---
\`![a](/img/foto.jpg)\` /img/foto.jpg ![/img/foto.jpg](/img/foto.jpg.webp "/img/foto.jpg")

\`\`\`
![a](/img/foto.jpg)
\`\`\`

    ![a](/img/foto.jpg)

<img src="/img/foto.jpg"> \\![a]\\(/img/foto.jpg) ![a](/img/Foto.jpg) ![a](/img/a/foto.jpg)
![a](/img/foto.JPG) ![a](img/foto.jpg) ![a](https://lain.example/img/foto.jpg) [a](/img/foto.jpg2)
`;
  assert.equal(withRenamedPicture(text, '/img/foto.jpg', '/img/foto.webp'), text);
});

const FIELDS: [name: string, lines: string][] = [
  ['plain', 'featuredimage: /img/foto 1@'],
  ['followed by a comment', 'featuredimage: /img/foto 1@   # /img/foto 1.jpg'],
  ['in quotes', 'a: "/img/foto 1@"\nb: \'/img/foto 1@\' # x\nc: "\\/img\\/foto\\x201@"'],
  ['percent-encoded', 'featuredimage: /img/foto%201@'],
  ['folded', 'featuredimage: >-\n  /img/foto\n  1@\ntags: [a]'],
  ['in a block', 'featuredimage: |-\n  /img/foto 1@\n\n\ntags: [a]'],
  [
    'in lists and maps',
    'sources:\n  - name: /img/foto 1.jpg.\n    url: /img/foto 1@\n  - {url: "/img/foto 1@"}',
  ],
  ['in a list on one line', 'x: [/img/foto 1@, "/img/foto 1@",/img/foto 1@ ]'],
  ['of the site’s origin', `sources:\n  - url: ${site.url}/img/foto%201@?x#y`],
];

describe('a picture gets another name in front matter:', () => {
  for (const [name, lines] of FIELDS) {
    test(name, () => assertRenamed(`---\ntitle: a\n${lines}\n---\n![a](/img/foto%201@)\n`));
  }
});

test('a key is not a value', () => {
  const text = '---\n/img/a.jpg: b\n? /img/a.jpg2\n: /img/b.jpg\n---\n';
  assert.equal(withRenamedPicture(text, '/img/a.jpg', '/img/a.webp'), text);
});

describe('a file keeps', () => {
  const lines = [
    '---',
    'title: a',
    'featuredimage: /img/foto 1@',
    '---  ',
    '',
    '![a](/img/foto%201@)',
    '',
  ];
  test('its BOM', () => assertRenamed(`\uFEFF${lines.join('\n')}`));
  test('CRLF', () => assertRenamed(lines.join('\r\n')));
  test('CR', () => assertRenamed(lines.join('\r')));
  test('a mixture', () =>
    assertRenamed(`\uFEFF${lines.join('\r\n')}\ra\n\r\n\r\r\nb ![a](/img/foto%201@)`));
  test('a front matter without an end of line', () => assertRenamed(lines.slice(0, 4).join('\n')));
});

test('endings of any case are replaced', () => {
  assertRenamed(`${HEAD}![a](/img/IMG_1@)`, 'IMG_1', '.JPG');
  assertRenamed(`${HEAD}![a](/img/a.jpg.b@)`, 'a.jpg.b', '.jpeg');
});

test('a name that cannot be an address gives way to another', () => {
  const text = `---\ntitle: a\nfeaturedimage: '/img/a/foto%20%231.jpg'\n---\n![a](</img/a/foto %231.jpg> "t")\n`;
  assert.equal(
    withRenamedPicture(text, '/img/a/foto #1.jpg', '/img/a/foto-1.webp'),
    `---\ntitle: a\nfeaturedimage: '/img/a/foto-1.webp'\n---\n![a](</img/a/foto-1.webp> "t")\n`,
  );
});

test('a spelling that cannot be changed alone, and a file that cannot be read, are not changed', () => {
  const spelled = `${HEAD}![a](/img/foto%2Ejpg)`;
  assert.equal(withRenamedPicture(spelled, '/img/foto.jpg', '/img/foto.webp'), undefined);
  const broken = '---\ntitle: "a\n---\n![a](/img/foto.jpg)';
  assert.equal(withRenamedPicture(broken, '/img/foto.jpg', '/img/foto.webp'), undefined);
});
