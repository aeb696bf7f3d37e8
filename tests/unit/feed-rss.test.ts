import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toRss } from '../../lib/feed/rss.ts';
import { site } from '../../lib/site.ts';
import {
  addressesIn,
  assertWellFormed,
  readWithFeedparser,
  readWithRssParser,
} from '../feed-readers.ts';
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

test('toRss() begins with the style sheet that makes it a page', () => {
  assert.deepEqual(toRss(channelOf()).split('\n').slice(0, 2), [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<?xml-stylesheet type="text/css" href="/feed.css"?>',
  ]);
});

test('toRss() says what the feed is', async () => {
  const { items, ...feed } = await readWithRssParser(toRss(channelOf(fullEntry)));
  assert.equal(items.length, 1);
  assert.deepEqual(feed, {
    title: site.name,
    link: `${site.url}/`,
    description: site.description,
    language: 'id',
    lastBuildDate: 'Wed, 01 Apr 2020 00:00:00 +0700',
    ttl: '60',
    image: { url: `${site.url}/icon-512.png`, title: site.name, link: `${site.url}/` },
    feedUrl: `${site.url}/feed.xml`,
    paginationLinks: { self: `${site.url}/feed.xml` },
  });
});

test('toRss() says all of a post', async () => {
  const [item] = (await readWithRssParser(toRss(channelOf(fullEntry)))).items;
  assert.equal(item?.title, 'Menyusui');
  assert.equal(item?.link, fullUrl);
  assert.equal(item?.guid, fullUrl);
  assert.equal(item?.pubDate, 'Tue, 10 Mar 2020 09:41:00 +0700');
  assert.equal(item?.['dc:creator'], 'Redaksi');
  assert.deepEqual(item?.categories, ['ASI perah', 'ibu & <bayi>']);
  assert.equal(item?.description, 'Ringkasan.');
  assert.equal(item?.['content:encoded'], fullHtml);
});

test('toRss() reads the same to another program', async () => {
  const { meta, items } = await readWithFeedparser(toRss(channelOf(fullEntry)));
  assert.equal(meta.title, site.name);
  assert.equal(meta.language, 'id');
  assert.equal(meta.xmlurl, `${site.url}/feed.xml`);
  const [item] = items;
  assert.equal(item?.permalink, fullUrl);
  assert.equal(item?.author, 'Redaksi');
  assert.equal(item?.pubdate?.toISOString(), '2020-03-10T02:41:00.000Z');
  assert.equal(item?.summary, 'Ringkasan.');
  assert.equal(item?.description, fullHtml);
});

test('toRss() has the description before the whole text, and guids that are addresses', () => {
  const names = [...toRss(channelOf(fullEntry)).matchAll(/^<(?:item|[\w:]+(?=[ >]))/gm)];
  assert.deepEqual(names.map(([name]) => name.slice(1)).slice(-9), [
    'title',
    'link',
    'guid',
    'pubDate',
    'dc:creator',
    'category',
    'category',
    'description',
    'content:encoded',
  ]);
  assert.match(toRss(channelOf(fullEntry)), /<guid isPermaLink="true">/);
});

describe('toRss() writes a date with the right weekday and its offset', () => {
  const cases = [
    ['2020-03-10T09:41:00+07:00', 'Tue, 10 Mar 2020 09:41:00 +0700'],
    ['2020-03-10T09:41:23.762+07:00', 'Tue, 10 Mar 2020 09:41:23 +0700'],
    // Still Saturday in UTC.
    ['2023-01-01T00:00:00+07:00', 'Sun, 01 Jan 2023 00:00:00 +0700'],
    ['2024-02-29T23:59:59+07:00', 'Thu, 29 Feb 2024 23:59:59 +0700'],
    ['2026-12-31T20:00:00-03:30', 'Thu, 31 Dec 2026 20:00:00 -0330'],
    ['2026-11-25T12:00:00Z', 'Wed, 25 Nov 2026 12:00:00 +0000'],
  ];
  for (const [date = '', expected] of cases) {
    test(date, async () => {
      const [item] = (await readWithRssParser(toRss(channelOf(entryOf({ date }))))).items;
      assert.equal(item?.pubDate, expected);
      assert.equal(Math.trunc(Date.parse(date) / 1000), Date.parse(expected ?? '') / 1000);
    });
  }
});

test('toRss() keeps every sign of a title', async () => {
  const xml = toRss({ ...channelOf(entryOf({ title: NASTY_TITLE })), title: NASTY_TITLE });
  await assertWellFormed(xml);
  const feed = await readWithRssParser(xml);
  const { meta, items } = await readWithFeedparser(xml);
  const titles = [feed.title, feed.items[0]?.title, meta.title, items[0]?.title];
  assert.deepEqual(titles, Array(4).fill(NASTY_TITLE));
});

test('toRss() lets no sign of a description be taken for HTML', async () => {
  const description = 'ASI & MPASI, 2 < 4, <b> dan &lt;';
  const [item] = (await readWithRssParser(toRss(channelOf(entryOf({ description }))))).items;
  assert.equal(item?.description, 'ASI & MPASI, 2 < 4, &lt;b> dan &amp;lt;');
});

test('toRss() leaves out what XML cannot hold', async () => {
  const text = `a${FORBIDDEN}b`;
  const html = `<p>${text}</p>`;
  const xml = toRss(
    channelOf(entryOf({ title: text, description: text, author: { name: text }, html })),
  );
  await assertWellFormed(xml);
  assert.doesNotMatch(xml, /(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u);
  assert.equal((await readWithRssParser(xml)).items[0]?.title, 'ab');
});

test('toRss() has no address that is not absolute', async () => {
  const xml = toRss(channelOf(fullEntry));
  const [item] = (await readWithRssParser(xml)).items;
  const found = addressesIn(`${item?.['content:encoded']} ${xml.replace(/^<\?.*\?>$/gm, '')}`);
  assert.ok(found.length > 3);
  assert.deepEqual(
    found.filter((address) => !address.startsWith(`${site.url}/`)),
    [],
  );
});

test('toRss() of no posts is a feed, and does not say when it changed', async () => {
  const xml = toRss(channelOf());
  await assertWellFormed(xml);
  const { items, lastBuildDate, title } = await readWithRssParser(xml);
  assert.deepEqual([items, lastBuildDate, title], [[], undefined, site.name]);
  assert.deepEqual((await readWithFeedparser(xml)).items, []);
});

test('toRss() names the hub of the site, if it has one', async () => {
  const hub = '<atom:link href="https://hub.example/?a=1&amp;b" rel="hub"/>';
  assert.ok(withHub('https://hub.example/?a=1&b', () => toRss(channelOf())).includes(hub));
  assert.doesNotMatch(toRss(channelOf()), /rel="hub"/);
});
