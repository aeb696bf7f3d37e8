import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { postTrail, tagTrail } from '../../lib/breadcrumbs.ts';
import { readContent } from '../../lib/posts.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { postData } from '../../lib/structured-data/post.ts';
import { serializeForScript } from '../../lib/structured-data/serialize.ts';
import { breadcrumbData, listData, siteData } from '../../lib/structured-data.ts';
import { tagPath } from '../../lib/urls.ts';
import { problemsOf, structuredDataOf } from '../structured-data.ts';

const { posts, tagsByName } = makeSnapshot(await readContent(), Date.parse('2100-01-01'));

/** A page that holds these objects, each in a script of its own. */
function pageOf(...objects: (object | undefined)[]): string {
  const scripts = objects
    .filter((data) => data !== undefined)
    .map((data) => `<script type="application/ld+json">${serializeForScript(data)}</script>`);
  return `<!DOCTYPE html><html><head></head><body>${scripts.join('\n')}</body></html>`;
}

describe('the validator has nothing against', () => {
  for (const post of posts) {
    test(`the post ${post.slug}`, async () => {
      const data = [postData(post), breadcrumbData(postTrail(post))];
      assert.deepEqual(structuredDataOf(pageOf(...data)), data);
      assert.deepEqual(await problemsOf(pageOf(...data)), []);
    });
  }

  test('the home page', async () => {
    const { webSite, organization } = siteData();
    assert.deepEqual(await problemsOf(pageOf(webSite, organization)), []);
  });

  test('the topics', async () => {
    assert.ok(tagsByName.length > 0);
    for (const tag of tagsByName) {
      const list = { title: tag.name, description: tag.name, path: tagPath(tag.key) };
      const data = [
        listData({ ...list, posts: tag.posts }),
        breadcrumbData(tagTrail(tag, 1)),
        breadcrumbData(tagTrail(tag, 2)),
      ];
      assert.deepEqual(await problemsOf(pageOf(...data)), []);
    }
  });
});

describe('problemsOf() reports', () => {
  const item = { '@type': 'ListItem', name: 'Beranda', item: 'https://x.example/' };
  const breadcrumbs = (...items: object[]) =>
    pageOf({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: items,
    });
  const cases: [string, string, string[]][] = [
    [
      'a step without its position',
      breadcrumbs({ ...item, position: 1 }, item),
      ['error: BreadcrumbList[0].itemListElement[1]: Required attribute "position" is missing'],
    ],
    [
      'a trail of one step',
      breadcrumbs({ ...item, position: 1 }),
      ['warning: BreadcrumbList[0]: At least two ListItems are required'],
    ],
    [
      'a step to a path without a host',
      breadcrumbs({ ...item, position: 1, item: '/' }, { ...item, position: 2 }),
      ['warning: BreadcrumbList[0].itemListElement[0]: Invalid URL in field "item"'],
    ],
    [
      'an author without a name, inside of a post',
      pageOf({
        '@context': 'https://schema.org',
        '@type': 'BlogPosting',
        author: { '@type': 'Person' },
      }),
      ['error: BlogPosting[0].author: Required attribute "name" is missing'],
    ],
    [
      'an object without a type',
      pageOf({ '@context': 'https://schema.org', name: 'x' }),
      ['error: jsonld: JSON-LD object missing @type attribute'],
    ],
    ['what is no JSON', pageOf(item).replace('{', ''), ['error: jsonld: Could not parse JSON-LD']],
  ];
  for (const [fault, html, problems] of cases) {
    test(fault, async () => assert.deepEqual(await problemsOf(html), problems));
  }
});

test('structuredDataOf() reads the JSON-LD of a page in its order, and no other script', () => {
  const html = `<script>1</script><script nonce="a" type="application/ld+json">{"a":1}</script>
    <script type="speculationrules">{}</script><script type="application/ld+json">[2]</script>`;
  assert.deepEqual(structuredDataOf(html), [{ a: 1 }, [2]]);
  assert.deepEqual(structuredDataOf('<script type="speculationrules">{}</script>'), []);
});

test('structuredDataOf() throws on what is no JSON', () => {
  assert.throws(
    () => structuredDataOf('<script type="application/ld+json">{</script>'),
    SyntaxError,
  );
});
