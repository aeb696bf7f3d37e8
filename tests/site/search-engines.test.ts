import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { site } from '../../lib/site.ts';
import { sitemapProblems } from '../sitemap-schema.ts';
import { problemsOf, structuredDataOf } from '../structured-data.ts';
import { crawl } from './crawl.ts';
import { type Head, headOf } from './head.ts';
import { ownPathsIn, pathOf, sitemapDates } from './machine-texts.ts';
import { ask, KINDS, origin } from './pages.ts';

// The checklist of a careful search engine, on every page that can be reached from the home page.

type CrawledPage = { path: string; html: string; head: Head };

let pages: CrawledPage[] = [];
let indexed: CrawledPage[] = [];

before(async () => {
  const found = await crawl(origin, ['/']);
  pages = [...found]
    .filter(([, text]) => text.startsWith('200') && text.includes('<!DOCTYPE html>'))
    .map(([path, html]) => ({ path, html, head: headOf(html) }));
  indexed = pages.filter(
    ({ head }) => !head.metas.get('robots')?.some((text) => /noindex/.test(text)),
  );
  assert.ok(indexed.length > 40 && indexed.length < pages.length);
});

/** What differs from page to page, with the pages that have it in common. */
function shared(textOf: (page: CrawledPage) => string | undefined): string[] {
  const groups = new Map<string | undefined, string[]>();
  for (const page of indexed) {
    const value = textOf(page);
    groups.set(value, [...(groups.get(value) ?? []), page.path]);
  }
  return [...groups]
    .filter(([, paths]) => paths.length > 1)
    .map(([text, paths]) => `${text}: ${paths}`);
}

/** The paths of the pages of which something is not true. */
function pathsWhereNot(isTrue: (page: CrawledPage) => boolean, of = indexed): string[] {
  return of.filter((page) => !isTrue(page)).map(({ path }) => path);
}

describe('every page', () => {
  test('that is indexed has a title and a description of its own', () => {
    assert.deepEqual(
      shared(({ head }) => head.titles.join()),
      [],
    );
    assert.deepEqual(
      shared(({ head }) => head.metas.get('description')?.join()),
      [],
    );
  });

  test('that is indexed names itself, everywhere in the same words', () => {
    const isSame = ({ path, head, html }: CrawledPage) => {
      const canonical = head.links.get('canonical')?.map(({ href }) => href) ?? [];
      const url = head.metas.get('og:url') ?? [];
      const own = structuredDataOf(html).flatMap((data) => Object(data).url ?? []);
      const about = /^\/(?:posts|tags)/.test(path) && path !== '/tags' ? own : [];
      return (
        [canonical, url].every((all) => all.length === 1) &&
        [...canonical, ...url, ...about].every((address) => address === site.url + path)
      );
    };
    assert.deepEqual(pathsWhereNot(isSame), []);
  });

  test('that is indexed lets large pictures and long texts be shown', () => {
    const robots = 'max-video-preview:-1, max-image-preview:large, max-snippet:-1';
    assert.deepEqual(
      pathsWhereNot(({ head }) => head.metas.get('robots')?.join('|') === robots),
      [],
    );
  });

  test('that is not indexed says so once, lets its links be followed and names no canonical address', () => {
    const others = pages.filter((page) => !indexed.includes(page));
    const isPlain = ({ head }: CrawledPage) =>
      head.metas.get('robots')?.join('|') === 'noindex, follow' && !head.links.has('canonical');
    assert.deepEqual(pathsWhereNot(isPlain, others), []);
    assert.ok(others.every(({ path }) => path.startsWith('/tags/')));
  });

  test('is in the language of the site, with one heading', () => {
    const isOne = ({ html }: CrawledPage) =>
      html.includes(`<html lang="${site.locale}"`) && html.match(/<h1[\s>]/g)?.length === 1;
    assert.deepEqual(pathsWhereNot(isOne, pages), []);
  });

  test('names the feeds of the site in three forms', () => {
    const types = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];
    const hasAll = ({ head }: CrawledPage) =>
      types.every((type) => head.links.get('alternate')?.some((link) => link.type === type));
    assert.deepEqual(pathsWhereNot(hasAll, pages), []);
  });

  test('says what to show where its link is shared', () => {
    const names = ['og:title', 'og:description', 'og:site_name', 'og:image:alt', 'twitter:card'];
    const isComplete = ({ head: { metas } }: CrawledPage) =>
      names.every((name) => metas.get(name)?.length === 1) &&
      metas.get('og:locale')?.join() === 'id_ID' &&
      metas.get('og:image:type')?.join() === 'image/jpeg' &&
      metas.get('og:image:width')?.join() === '1200' &&
      metas.get('og:image:height')?.join() === '630';
    assert.deepEqual(pathsWhereNot(isComplete, pages), []);
  });

  test('has structured data without a fault', async () => {
    const faults: string[] = [];
    for (const { path, html } of pages) {
      for (const problem of await problemsOf(html)) faults.push(`${path}: ${problem}`);
    }
    assert.deepEqual(faults, []);
  });
});

describe('a page that is not there', () => {
  for (const path of [KINDS.unknownPost, KINDS.unknownPath]) {
    test(`${path} says noindex once, and names neither itself nor a picture`, async () => {
      const { metas, links } = headOf((await ask(path)).text);
      assert.deepEqual(metas.get('robots'), ['noindex']);
      assert.ok(!links.has('canonical') && !metas.has('og:url') && !metas.has('og:image'));
    });
  }
});

test('an address with a query names the page without it', async () => {
  const { status, text } = await ask(`${KINDS.post}?utm_source=wa&fbclid=x`);
  assert.equal(status, 200);
  assert.deepEqual(headOf(text).links.get('canonical'), [
    { href: site.url + KINDS.post, type: '' },
  ]);
});

describe('the structured data of a post', () => {
  const dataOf = async (path: string, type: string) => {
    const { text } = await ask(path);
    const data = structuredDataOf(text).find((item) => Object(item)['@type'] === type);
    return { text, data: Object(data) };
  };

  test('has the dates that the page shows', async () => {
    for (const path of [KINDS.post, KINDS.longPost]) {
      const { text, data } = await dataOf(path, 'BlogPosting');
      const meta = text.slice(
        text.indexOf('class="meta"'),
        text.indexOf('</header>', text.indexOf('class="meta"')),
      );
      const shown = [...meta.matchAll(/dateTime="([^"]+)"/gi)].map(([, date]) => date);
      const [published, updated = published] = shown;
      assert.deepEqual([data.datePublished, data.dateModified], [published, updated], path);
      assert.match(String(published), /\+07:00$/);
    }
  });

  test('has the trail that the page shows', async () => {
    const { text, data } = await dataOf(KINDS.post, 'BreadcrumbList');
    const trail = /<ol class="breadcrumbs">(.*?)<\/ol>/.exec(text)?.[1] ?? '';
    const shown = [...trail.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)];
    assert.deepEqual(
      Object(data).itemListElement.map(({ name, item }: { name: string; item: string }) => [
        pathOf(item),
        name,
      ]),
      shown.map(([, path, name]) => [path, name]),
    );
    assert.equal(shown.length, 2);
  });

  test('names three crops of its picture, its sources and who publishes it', async () => {
    const { data } = await dataOf(KINDS.longPost, 'BlogPosting');
    assert.deepEqual(
      data.image.map((url: string) => pathOf(url)),
      ['16x9', '4x3', '1x1'].map((shape) => `${KINDS.longPost}/${shape}.jpg`),
    );
    assert.ok(data.citation.length > 0 && data.keywords.length > 0);
    assert.equal(data.publisher.logo.url, `${site.url}/icon-512.png`);
  });
});

test('the sitemap holds the pages that are indexed, and no others', async () => {
  const { text } = await ask('/sitemap.xml');
  assert.deepEqual(await sitemapProblems(text), []);
  const paths = [...sitemapDates(text).keys()].map(pathOf);
  assert.deepEqual(paths.sort(), indexed.map(({ path }) => path).sort());
});

test('no address that pages name for machines is broken', async () => {
  const heads = pages.map(
    ({ html }) => html.slice(0, html.indexOf('</head>')) + JSON.stringify(structuredDataOf(html)),
  );
  const paths = new Set(heads.flatMap(ownPathsIn));
  for (const { path } of pages) paths.delete(path);
  const broken: string[] = [];
  for (const path of paths) {
    const { status } = await ask(path, origin, { method: 'HEAD' });
    if (status !== 200) broken.push(`${status} ${path}`);
  }
  assert.deepEqual(broken, []);
  assert.ok([...paths].some((path) => path.endsWith('/1x1.jpg')));
});
