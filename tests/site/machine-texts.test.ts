import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { site } from '../../lib/site.ts';
import {
  assertWellFormed,
  jsonFeedProblems,
  readWithFeedparser,
  readWithRssParser,
} from '../feed-readers.ts';
import { ownPathsIn, pathOf } from './machine-texts.ts';
import { ask, KINDS, origin } from './pages.ts';

// What the site tells machines beside its pages: feeds, sitemap, robots, markdown.

const FEEDS = ['', '/tags/menyusui'];

for (const folder of FEEDS) {
  describe(`the feeds at ${folder || '/'}`, () => {
    for (const file of ['feed.xml', 'atom.xml']) {
      test(`${file} is read alike by two programs`, async () => {
        const { text } = await ask(`${folder}/${file}`);
        await assertWellFormed(text);
        const { items: one } = await readWithRssParser(text);
        const { items: other } = await readWithFeedparser(text);
        assert.ok(one.length > 10 && one.length <= site.postsPerFeed);
        assert.deepEqual(
          one.map(({ title, link }) => [title, link]),
          other.map(({ title, link }) => [title, link]),
        );
      });
    }

    test('JSON follows its specification', async () => {
      const { text } = await ask(`${folder}/feed.json`);
      assert.deepEqual(jsonFeedProblems(JSON.parse(text)), []);
    });

    test('hold the same posts, newest first, by the addresses that their pages have', async () => {
      const { items: rss } = await readWithRssParser((await ask(`${folder}/feed.xml`)).text);
      const { items: atom } = await readWithRssParser((await ask(`${folder}/atom.xml`)).text);
      const { items: json } = JSON.parse((await ask(`${folder}/feed.json`)).text);
      const ids = rss.map(({ guid }) => String(guid));
      assert.deepEqual(
        atom.map((item) => Reflect.get(item, 'id')),
        ids,
      );
      assert.deepEqual(
        json.map(({ id }: { id: string }) => id),
        ids,
      );
      const times = rss.map(({ isoDate }) => String(isoDate));
      assert.deepEqual(times, [...times].sort().reverse());
      for (const id of ids.slice(0, 3)) {
        assert.match(
          (await ask(pathOf(id))).text,
          new RegExp(`<link rel="canonical" href="${id}"/>`),
        );
      }
    });

    test('hold no address that is broken', async () => {
      const broken: string[] = [];
      for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
        for (const path of ownPathsIn((await ask(`${folder}/${file}`)).text)) {
          const { status } = await ask(decodeXml(path), origin, { method: 'HEAD' });
          if (status !== 200) broken.push(`${status} ${path} in ${file}`);
        }
      }
      assert.deepEqual(broken, []);
    });
  });
}

/** Text of HTML within XML is escaped twice. */
function decodeXml(path: string): string {
  return path.replaceAll('&amp;', '&').replaceAll('&#x26;', '&').replace(/\\$/, '');
}

test('a feed is answered from the store: its type, compressed, and not again when it is known', async () => {
  await ask('/feed.xml');
  const { headers } = await ask('/feed.xml', origin, { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(headers.get('content-type'), 'application/xml; charset=utf-8');
  assert.equal(headers.get('content-encoding'), 'gzip');
  assert.equal(headers.get('vary'), 'Accept-Encoding');
  const tag = String(headers.get('etag'));
  const known = { 'If-None-Match': tag, 'Accept-Encoding': 'gzip' };
  assert.equal((await ask('/feed.xml', origin, { headers: known })).status, 304);
});

describe('there is no feed', () => {
  for (const path of ['/tags/tidak-ada/feed.xml', '/tags/-/atom.xml', '/posts/feed.xml', '/feed']) {
    test(`at ${path}`, async () => assert.equal((await ask(path)).status, 404));
  }
});

describe('where others look, the way leads to ours:', () => {
  const ways = { '/rss.xml': '/feed.xml', '/favicon.ico': '/icon.png' };
  for (const [path, target] of Object.entries(ways)) {
    test(path, async () => {
      const { status, location } = await ask(path);
      assert.deepEqual([status, location], [308, target]);
      assert.equal((await ask(target)).status, 200);
    });
  }
});

test('the sitemap is not sent again to who knows it', async () => {
  const { headers } = await ask('/sitemap.xml');
  assert.equal(headers.get('content-type'), 'application/xml; charset=utf-8');
  const known = { 'If-None-Match': String(headers.get('etag')) };
  assert.equal((await ask('/sitemap.xml', origin, { headers: known })).status, 304);
  assert.equal((await ask('/sitemap/2.xml')).status, 404);
  assert.equal((await ask('/sitemap/x.xml')).status, 404);
});

test('robots.txt is text and names the sitemap', async () => {
  const { headers, text } = await ask('/robots.txt');
  assert.equal(headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.ok(text.includes(`\nSitemap: ${site.url}/sitemap.xml\n`));
});

describe('a post as markdown', () => {
  test('has its title, its text and its sources, and names its page', async () => {
    const { headers, text } = await ask(`${KINDS.longPost}.md`);
    assert.equal(headers.get('content-type'), 'text/markdown; charset=utf-8');
    assert.equal(headers.get('link'), `<${site.url}${KINDS.longPost}>; rel="canonical"`);
    assert.match(text, /^# Panduan Menyusui 40 Hari Pertama\n\n> /);
    assert.match(text, /\n## Sumber\n\n- /);
    assert.doesNotMatch(text, /templateKey/);
  });

  for (const name of ['tidak-ada', 'surat-untuk-ibu-tahun-2099', 'catatan-draf-relaktasi']) {
    test(`is not there for ${name}`, async () => {
      assert.equal((await ask(`/posts/${name}.md`)).status, 404);
    });
  }
});

test('llms.txt names posts by their markdown, and nothing that is broken', async () => {
  const { text } = await ask('/llms.txt');
  assert.match(text, /^# Dekap Pagi\n\n> /);
  const paths = ownPathsIn(text);
  assert.ok(paths.includes(`${KINDS.post}.md`));
  for (const path of paths) assert.equal((await ask(path)).status, 200, path);
});

test('without a key there is no file that proves one', async () => {
  assert.equal((await ask('/indexnow.txt')).status, 404);
});
