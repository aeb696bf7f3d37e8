import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheTags, cardTags, linkTags, tagsOf, wholePostTags } from '../../lib/cache-tags.ts';
import { site } from '../../lib/site.ts';

test('cacheTags keeps one tag one word of a list with commas, in ASCII', () => {
  assert.equal(cacheTags.post('ibu, bayi'), 'post:ibu%2C%20bayi');
  assert.equal(cacheTags.card('ibu, bayi'), 'card:ibu%2C%20bayi');
  assert.equal(cacheTags.tag('日本'), 'tag:%E6%97%A5%E6%9C%AC');
  assert.equal(cacheTags.page('日本'), 'page:%E6%97%A5%E6%9C%AC');
});

test('cacheTags keeps a tag short enough for Next, and different from others', () => {
  const long = 'a'.repeat(300);
  const tags = [long, `${long}a`, 'a'.repeat(251), 'a'.repeat(252)].map(cacheTags.post);
  assert.deepEqual(
    tags.map((tag) => tag.length),
    [256, 256, 256, 256],
  );
  assert.equal(new Set(tags).size, 4);
  assert.equal(tags[2], `post:${'a'.repeat(251)}`);
});

test('tagsOf gives everything the tag of all content', () => {
  for (const [name, tags] of Object.entries(tagsOf)) {
    assert.equal(tags('/blog/2024-01-01-x')[0], 'content', name);
  }
});

test('tagsOf.redirect() names the posts that an old path may mean', () => {
  assert.deepEqual(tagsOf.redirect('/lama'), ['content', 'aliases', 'alias:%2Flama']);
  assert.deepEqual(tagsOf.redirect('/%E0%A4%A'), [
    ...['content', 'aliases', 'alias:%2F%25E0%25A4%25A'],
  ]);
  assert.deepEqual(tagsOf.redirect('/blog/2024-01-01-x/'), [
    ...['content', 'aliases', 'alias:%2Fblog%2F2024-01-01-x', 'post:2024-01-01-x', 'post:x'],
  ]);
});

test('linkTags() names where a text links to, in one spelling', () => {
  assert.deepEqual(linkTags(['/lama/', '/lama', '/posts/a']), [
    ...['alias:%2Flama', 'alias:%2Fposts%2Fa'],
  ]);
  assert.deepEqual(linkTags(['/blog/a']), ['alias:%2Fblog%2Fa', 'post:a']);
});

test('linkTags() names all old addresses where Next cannot keep so many tags', () => {
  const links = (count: number) => Array.from({ length: count }, (_, index) => `/lama-${index}`);
  assert.equal(linkTags(links(120)).length, 120);
  assert.deepEqual(linkTags(links(121)), ['aliases', 'posts']);
});

test('cardTags() names the posts that there are', () => {
  assert.deepEqual(cardTags([{ slug: 'a' }, undefined, { slug: 'b' }]), ['card:a', 'card:b']);
});

const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ slug: `${index}` }));

test('cardTags() refuses more posts than Next keeps tags of a page', () => {
  assert.equal(cardTags(posts(120)).length, 120);
  assert.throws(
    () => cardTags(posts(121)),
    new RangeError(
      'A page shows 121 posts, and Next can expire pages of 120 at most; lower postsPerPage in lib/site.ts',
    ),
  );
  assert.equal(cardTags(posts(site.postsPerPage + 3)).length, site.postsPerPage + 3);
});

test('wholePostTags() refuses more posts than Next keeps tags of a feed, links or not', () => {
  const links = ['/lama', '/posts/0'];
  assert.deepEqual(wholePostTags(posts(1), links), [
    ...['post:0', 'alias:%2Flama', 'alias:%2Fposts%2F0'],
  ]);
  assert.equal(wholePostTags(posts(120), links).length, 122);
  assert.throws(
    () => wholePostTags(posts(121), []),
    new RangeError(
      'A feed shows 121 posts, and Next can expire feeds of 120 at most; lower postsPerFeed in lib/site.ts',
    ),
  );
});
