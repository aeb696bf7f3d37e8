import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { schema } from '../../lib/markdown/schema.ts';
import { site } from '../../lib/site.ts';
import { tagKey } from '../../lib/tags.ts';
import { text } from '../../lib/text.ts';
import { postPath, postsPath, tagPath } from '../../lib/urls.ts';
import { headIn } from '../site/head.ts';
import { structuredDataOf } from '../structured-data.ts';
import { forEach } from './answers.ts';
import { SETTINGS } from './hostile-site.ts';
import { readManifest } from './manifest.ts';
import { partsOf } from './page-parts.ts';
import { INNOCENT_TAG, ownTag } from './post-files.ts';
import { addToSummary } from './summary.ts';
import { shownTags } from './tags.ts';

const { posts } = readManifest();
const tags = shownTags(posts);
const lists = Array.from({ length: Math.ceil(posts.length / SETTINGS.postsPerPage) }, (_, index) =>
  postsPath(index + 1),
);

const pagesAt = (paths: string[]) =>
  forEach(paths, (html, path) => {
    const tree = fromHtml(html);
    const data = structuredDataOf(html).map(Object);
    return { path, ...partsOf(tree, schema), ...headIn(tree), data };
  });
type Page = Awaited<ReturnType<typeof pagesAt>>[number];

const pages = {
  post: await pagesAt(posts.map(({ slug }) => postPath(slug))),
  tag: await pagesAt(tags.map(({ key }) => tagPath(key))),
  list: await pagesAt(lists.slice(1)),
  other: await pagesAt(['/', '/tags', ...lists.slice(0, 1)]),
};
const all = Object.values(pages).flat();
addToSummary({ pages: all.length });

/** Pages of each kind that hold no string. */
const innocent = {
  post: await pagesAt([postPath('pos-5')]),
  tag: await pagesAt([tagPath(INNOCENT_TAG), tagPath(tagKey(ownTag(5)))]),
  list: await pagesAt([tagPath(INNOCENT_TAG, 2)]),
};

for (const kind of ['post', 'tag', 'list'] as const) {
  describe(`a page of the kind ${kind} has, whatever stands in posts,`, () => {
    const names = new Set(innocent[kind].flatMap((page) => [...page.names]));
    const scripts = innocent[kind][0]?.scripts;

    test('no element and no attribute outside the text that others do not have', () => {
      const more = (page: Page) => [...page.names].filter((name) => !names.has(name));
      assert.deepEqual(
        pages[kind].flatMap((page) => more(page).map((name) => `${page.path}: ${name}`)),
        [],
      );
    });

    test('as many scripts as others', () => {
      const others = pages[kind].filter((page) => page.scripts !== scripts);
      assert.deepEqual(
        others.map(({ path }) => path),
        [],
      );
    });
  });
}

test('no page has a handler, or an address that runs something', () => {
  assert.deepEqual(
    all.flatMap(({ path, harm }) => harm.map((found) => `${path}: ${found}`)),
    [],
  );
});

test('the text of an article has what its schema has, and nothing else', () => {
  assert.deepEqual(
    all.flatMap(({ path, strange }) => strange.map((found) => `${path}: ${found}`)),
    [],
  );
});

test('the fields of a post are whole on its page, and in its head', () => {
  const shown = new Map(tags.map(({ key, name }) => [key, name]));
  for (const [index, post] of posts.entries()) {
    const { titles, heading, metas, data, pictureAlt } = pages.post[index] as Page;
    const { title, description, featuredimagealt } = post;
    assert.deepEqual([titles, heading], [[`${title} | ${site.name}`], title]);
    for (const name of ['og:title', 'twitter:title']) assert.deepEqual(metas.get(name), [title]);
    assert.deepEqual(metas.get('description'), [description]);
    assert.equal(pictureAlt, featuredimagealt);
    const { headline, keywords, description: inData } = data[0] ?? {};
    const names = [...new Set(post.tags.map(tagKey))].map((key) => shown.get(key));
    assert.deepEqual([headline, inData, keywords ?? []], [title, description, names]);
  }
});

test('the name of a tag is whole on its page, and in its head', () => {
  for (const [index, { name }] of tags.entries()) {
    const { titles, heading, metas, data } = pages.tag[index] as Page;
    const title = text.topic(name);
    assert.deepEqual([titles, heading], [[`${title} | ${site.name}`], title]);
    assert.deepEqual([metas.get('og:title'), data[0]?.name], [[title], title]);
  }
});

test('lists show all titles, whole', () => {
  const [, , first] = pages.other;
  assert.deepEqual(
    [first, ...pages.list].flatMap((page) => page?.cardTitles),
    posts.map(({ title }) => title),
  );
});
