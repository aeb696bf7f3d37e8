import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shareCard, shareShapes } from '../../lib/share-shapes.ts';
import { site } from '../../lib/site.ts';
import { sharePath } from '../../lib/urls.ts';

test('shareShapes names each shape as its address does, with the sides that its name tells', () => {
  for (const [key, { name, width, height }] of Object.entries(shareShapes)) {
    assert.equal(name, key);
    const [, right, down] = /^(\d+)x(\d+)$/.exec(name) ?? ['', '1200', '630'];
    assert.equal(width * Number(down), height * Number(right));
  }
});

test('sharePath() encodes the slug of a post, and leads to the picture of the site without one', () => {
  assert.equal(sharePath(), '/share.jpg');
  assert.equal(sharePath('share', 'asi & ibu'), '/posts/asi%20%26%20ibu/share.jpg');
  assert.equal(sharePath('16x9', 'asi'), '/posts/asi/16x9.jpg');
});

describe('shareCard() describes', () => {
  const picture = { src: '/img/x.webp', width: 8, height: 6, alt: 'Segelas air' };
  const cases: [fact: string, post: Parameters<typeof shareCard>[0], path: string, alt: string][] =
    [
      [
        'the picture of a post',
        { slug: 'a', title: 'A', picture },
        '/posts/a/share.jpg',
        picture.alt,
      ],
      ['the title card of a post', { slug: 'a', title: 'A' }, '/posts/a/share.jpg', 'A'],
      ['the card of the site', undefined, '/share.jpg', `${site.name}: ${site.tagline}`],
    ];
  for (const [fact, post, path, alt] of cases) {
    test(fact, () => {
      const url = site.url + path;
      const wanted = { url, width: 1200, height: 630, alt, type: 'image/jpeg' };
      assert.deepEqual(shareCard(post), wanted);
    });
  }
});
