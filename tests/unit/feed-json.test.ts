import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseJsonFeed } from 'feedsmith';
import { toJsonFeed } from '../../lib/feed/json.ts';
import { site } from '../../lib/site.ts';
import { addressesIn, jsonFeedProblems } from '../feed-readers.ts';
import {
  channelOf,
  entryOf,
  FORBIDDEN,
  fullEntry,
  fullHtml,
  fullUrl,
  NASTY_TITLE,
  withHub,
} from './feed-samples.ts';

const author = { name: site.name, url: `${site.url}/` };

test('toJsonFeed() says what the feed is and all of a post', () => {
  const feed = JSON.parse(toJsonFeed(channelOf(fullEntry)));
  assert.deepEqual(jsonFeedProblems(feed), []);
  assert.deepEqual(feed, {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: `${site.url}/`,
    feed_url: `${site.url}/feed.json`,
    description: site.description,
    language: 'id',
    authors: [author],
    icon: `${site.url}/icon-512.png`,
    favicon: `${site.url}/icon.png`,
    items: [
      {
        id: fullUrl,
        url: fullUrl,
        title: 'Menyusui',
        content_html: fullHtml,
        summary: 'Ringkasan.',
        image: `${site.url}/img/cup.webp`,
        date_published: '2020-03-10T09:41:00+07:00',
        date_modified: '2020-04-01T00:00:00+07:00',
        authors: [{ name: 'Redaksi', url: `${site.url}/tentang` }],
        tags: ['ASI perah', 'ibu & <bayi>'],
      },
    ],
  });
});

test('toJsonFeed() leaves out what a post does not have', () => {
  const feed = JSON.parse(toJsonFeed(channelOf(entryOf({ description: '' }))));
  assert.deepEqual(jsonFeedProblems(feed), []);
  assert.deepEqual(feed.items, [
    {
      id: `${site.url}/posts/menyusui`,
      url: `${site.url}/posts/menyusui`,
      title: 'Menyusui',
      content_html: '<p>Teks.</p>',
      date_published: '2020-03-10T09:41:00+07:00',
      authors: [{ name: 'Siti Aminah' }],
      tags: [],
    },
  ]);
});

test('toJsonFeed() reads the same to another program', () => {
  const feed = parseJsonFeed(toJsonFeed(channelOf(entryOf({ title: NASTY_TITLE }))));
  assert.equal(feed.title, site.name);
  assert.equal(feed.items?.[0]?.title, NASTY_TITLE);
});

test('toJsonFeed() leaves out what the other formats cannot hold', () => {
  const text = `a${FORBIDDEN}b`;
  const entry = entryOf({ title: text, description: text, html: `<p>${text}</p>` });
  const json = toJsonFeed(channelOf(entry));
  assert.doesNotMatch(json, /[\p{Cc}\p{Cs}\ufffe\uffff]|\\u/u);
  assert.equal(JSON.parse(json).items[0].title, 'ab');
});

test('toJsonFeed() has no address that is not absolute', () => {
  const found = addressesIn(JSON.parse(toJsonFeed(channelOf(fullEntry))).items[0].content_html);
  assert.equal(found.length, 3);
  assert.deepEqual(
    found.filter((address) => !address.startsWith(`${site.url}/`)),
    [],
  );
});

test('toJsonFeed() of no posts is a feed without items', () => {
  const feed = JSON.parse(toJsonFeed(channelOf()));
  assert.deepEqual(jsonFeedProblems(feed), []);
  assert.deepEqual(feed.items, []);
});

test('toJsonFeed() names the hub of the site, if it has one', () => {
  const hub = 'https://hub.example/';
  const feed = JSON.parse(withHub(hub, () => toJsonFeed(channelOf())));
  assert.deepEqual(jsonFeedProblems(feed), []);
  assert.deepEqual(feed.hubs, [{ type: 'WebSub', url: hub }]);
});

describe('the schema of JSON Feed refuses', () => {
  const item = { id: 'https://contoh.id/x', content_text: 'x' };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [item] };
  const cases: [string, object, string][] = [
    [
      'another version',
      { version: 'https://jsonfeed.org/version/1' },
      '/version must be equal to constant',
    ],
    ['a relative address', { feed_url: '/feed.json' }, '/feed_url must match format "uri"'],
    ['an unknown name', { link: 'x' }, ' must NOT have additional properties'],
    [
      'an author that says nothing',
      { authors: [{}] },
      '/authors/0 must NOT have fewer than 1 properties',
    ],
    ['an id that is a number', { items: [{ ...item, id: 1 }] }, '/items/0/id must be string'],
    ['an item without content', { items: [{ id: 'x' }] }, '/items/0 must match a schema in anyOf'],
    [
      'a date without a zone',
      { items: [{ ...item, date_published: '2020-03-10T09:41:00' }] },
      '/items/0/date_published must match format "date-time"',
    ],
  ];
  test('nothing of a sound feed', () => assert.deepEqual(jsonFeedProblems(feed), []));
  for (const [fact, fields, problem] of cases) {
    test(fact, () => assert.ok(jsonFeedProblems({ ...feed, ...fields }).includes(problem)));
  }
});
