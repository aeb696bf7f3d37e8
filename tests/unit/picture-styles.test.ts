import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withPictureColors } from '../../lib/picture-styles.mjs';

const page = (body: string, css = 'a{}') =>
  `<head><style>${css}</style></head><body>${body}</body>`;
const picture = (color: string) => `<img src="/img/x.webp" data-color="${color}"/>`;

test('withPictureColors() adds a rule for each colour once, behind the styles of the page', () => {
  const body = picture('#aabbcc') + picture('#001122') + picture('#aabbcc');
  const rules =
    'img[data-color="#aabbcc"]{background:#aabbcc}img[data-color="#001122"]{background:#001122}';
  assert.equal(withPictureColors(page(body)), page(body, `a{}${rules}`));
});

describe('withPictureColors() changes nothing', () => {
  const pages: [string, string][] = [
    ['without a picture', page('<p>Teks</p>')],
    ['without styles', `<body>${picture('#aabbcc')}</body>`],
    ['where a colour is none', page(picture('red}</style><script>alert(1)</script>'))],
    ['where a text only talks of one', page('<p>data-color=&quot;#aabbcc&quot;</p>')],
  ];
  for (const [fact, html] of pages) test(fact, () => assert.equal(withPictureColors(html), html));
});
