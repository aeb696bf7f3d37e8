import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Breadcrumb,
  postsTrail,
  postTrail,
  tagTrail,
  topLevelTrail,
} from '../../lib/breadcrumbs.ts';
import { text } from '../../lib/text.ts';

const tag = { key: 'agar-asi-lancar', name: 'agar ASI lancar' };

const home = `${text.home} /`;
const topics = `${text.topics} /tags`;
const allPosts = `${text.allPosts} /posts`;
const lancar = 'agar ASI lancar /tags/agar-asi-lancar';

const shown = (trail: Breadcrumb[]) => trail.map(({ name, path }) => `${name} ${path}`);

test('postTrail() leads over the first tag of a post', () => {
  const tags = [tag, { key: 'bayi', name: 'bayi' }];
  assert.deepEqual(shown(postTrail({ tags })), [home, lancar]);
});

test('postTrail() leads over the list of all posts when a post has no tag', () => {
  assert.deepEqual(shown(postTrail({ tags: [] })), [home, allPosts]);
});

test('tagTrail() names the tag itself from its second page on', () => {
  assert.deepEqual(shown(tagTrail(tag, 1)), [home, topics]);
  assert.deepEqual(shown(tagTrail(tag, 2)), [home, topics, lancar]);
  assert.deepEqual(shown(tagTrail(tag, 12)), [home, topics, lancar]);
});

test('postsTrail() names the list itself from its second page on', () => {
  assert.deepEqual(shown(postsTrail(1)), [home]);
  assert.deepEqual(shown(postsTrail(2)), [home, allPosts]);
});

test('topLevelTrail() is the home page alone', () => {
  assert.deepEqual(shown(topLevelTrail()), [home]);
});
