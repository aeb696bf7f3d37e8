import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { toAtom } from '../../lib/feed/atom.ts';
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

const HOME = `${site.url}/`;

test('toAtom() begins with the style sheet that makes it a page', () => {
  assert.deepEqual(toAtom(channelOf()).split('\n').slice(0, 3), [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<?xml-stylesheet type="text/css" href="/feed.css"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">',
  ]);
});

test('toAtom() says what the feed is and all of a post', () => {
  assert.deepEqual(parseAtomFeed(toAtom(channelOf(fullEntry))), {
    title: { value: site.name },
    subtitle: { value: site.description },
    id: HOME,
    links: [
      { href: HOME, rel: 'alternate', type: 'text/html' },
      { href: `${site.url}/atom.xml`, rel: 'self', type: 'application/atom+xml' },
    ],
    updated: '2020-04-01T00:00:00+07:00',
    authors: [{ name: site.name, uri: HOME }],
    icon: `${site.url}/icon-512.png`,
    xml: { lang: 'id' },
    entries: [
      {
        title: { value: 'Menyusui' },
        id: fullUrl,
        links: [{ href: fullUrl, rel: 'alternate', type: 'text/html' }],
        published: '2020-03-10T09:41:00+07:00',
        updated: '2020-04-01T00:00:00+07:00',
        authors: [{ name: 'Redaksi', uri: `${site.url}/tentang` }],
        categories: [{ term: 'ASI perah' }, { term: 'ibu & <bayi>' }],
        summary: { value: 'Ringkasan.' },
        content: { type: 'html', value: fullHtml },
      },
    ],
  });
});

test('toAtom() reads the same to other programs', async () => {
  const xml = toAtom(channelOf(fullEntry));
  const { meta, items } = await readWithFeedparser(xml);
  assert.equal(meta.xmlurl, `${site.url}/atom.xml`);
  assert.equal(items[0]?.link, fullUrl);
  assert.equal(items[0]?.pubdate?.toISOString(), '2020-03-10T02:41:00.000Z');
  assert.equal(items[0]?.date?.toISOString(), '2020-03-31T17:00:00.000Z');
  assert.equal(items[0]?.description, fullHtml);
  const [item] = (await readWithRssParser(xml)).items;
  assert.deepEqual([item?.link, item?.summary, item?.content], [fullUrl, 'Ringkasan.', fullHtml]);
});

test('toAtom() says of a post that never changed when it was published', () => {
  const { entries } = parseAtomFeed(toAtom(channelOf(entryOf())));
  assert.equal(entries?.[0]?.updated, '2020-03-10T09:41:00+07:00');
});

describe('toAtom() changed when the last of its posts did', () => {
  const cases: [string, [string, string?][], string][] = [
    [
      'by its date',
      [['2020-03-10T09:00:00+07:00'], ['2020-03-09T09:00:00+07:00']],
      '2020-03-10T09:00:00+07:00',
    ],
    [
      'by a change of an older one',
      [['2020-03-10T09:00:00+07:00'], ['2020-01-01T09:00:00+07:00', '2020-05-01T00:00:00+07:00']],
      '2020-05-01T00:00:00+07:00',
    ],
    [
      'by the moment, not its spelling',
      [['2020-03-10T09:00:00+09:00'], ['2020-03-10T08:00:00+07:00']],
      '2020-03-10T08:00:00+07:00',
    ],
  ];
  for (const [fact, dates, expected] of cases) {
    test(fact, () => {
      const entries = dates.map(([date = '', updated]) => entryOf({ date, updated }));
      assert.equal(parseAtomFeed(toAtom(channelOf(...entries))).updated, expected);
    });
  }
});

test('toAtom() keeps every sign of a title and a summary', async () => {
  const entry = entryOf({ title: NASTY_TITLE, description: NASTY_TITLE });
  const xml = toAtom({ ...channelOf(entry), title: NASTY_TITLE });
  await assertWellFormed(xml);
  const feed = await readWithRssParser(xml);
  const { meta, items } = await readWithFeedparser(xml);
  const [item] = feed.items;
  const titles = [feed.title, item?.title, item?.summary, meta.title, items[0]?.title];
  assert.deepEqual(titles, Array(5).fill(NASTY_TITLE));
});

test('toAtom() leaves out what XML cannot hold', async () => {
  const text = `a${FORBIDDEN}b`;
  const tags = [{ key: 'a', name: text }];
  const xml = toAtom(
    channelOf(entryOf({ title: text, description: text, tags, html: `<p>${text}</p>` })),
  );
  await assertWellFormed(xml);
  assert.doesNotMatch(xml, /(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u);
  assert.equal((await readWithRssParser(xml)).items[0]?.title, 'ab');
});

test('toAtom() has no address that is not absolute', async () => {
  const xml = toAtom(channelOf(fullEntry));
  const [item] = (await readWithRssParser(xml)).items;
  const found = addressesIn(`${item?.content} ${xml.replace(/^<\?.*\?>$/gm, '')}`);
  assert.ok(found.length > 5);
  assert.deepEqual(
    found.filter((address) => !address.startsWith(`${site.url}/`)),
    [],
  );
});

test('toAtom() of no posts is a feed that changed when Atom began', async () => {
  const xml = toAtom({ ...channelOf(), description: '' });
  await assertWellFormed(xml);
  const { updated, entries, subtitle, title } = parseAtomFeed(xml);
  assert.deepEqual([updated, title], ['2005-12-01T00:00:00Z', { value: site.name }]);
  assert.deepEqual([entries, subtitle], [undefined, undefined]);
  assert.deepEqual((await readWithFeedparser(xml)).items, []);
});

test('toAtom() names the hub of the site, if it has one', () => {
  const links = (xml: string) => parseAtomFeed(xml).links?.filter(({ rel }) => rel === 'hub');
  const hub = 'https://hub.example/?a=1&b';
  const named = withHub(hub, () => toAtom(channelOf()));
  assert.deepEqual(links(named), [{ href: hub, rel: 'hub' }]);
  assert.deepEqual(links(toAtom(channelOf())), []);
});
