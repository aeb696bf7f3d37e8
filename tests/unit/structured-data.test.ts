import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tagTrail } from '../../lib/breadcrumbs.ts';
import { findPost } from '../../lib/queries.ts';
import { site } from '../../lib/site.ts';
import type { Post } from '../../lib/snapshot.ts';
import { postData } from '../../lib/structured-data/post.ts';
import { breadcrumbData, listData, siteData } from '../../lib/structured-data.ts';
import { text } from '../../lib/text.ts';
import { postOf, snapshotOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));

const PUBLISHER = {
  '@type': 'Organization',
  '@id': `${site.url}/#organization`,
  name: site.name,
  url: `${site.url}/`,
  logo: {
    '@type': 'ImageObject',
    url: `${site.url}/icon-512.png`,
    width: '512 px',
    height: '512 px',
  },
};

const WEB_SITE = {
  '@type': 'WebSite',
  '@id': `${site.url}/#website`,
  name: site.name,
  url: `${site.url}/`,
};

const FULL = postOf(
  'Cara <b>Menyimpan</b> ASI & "botol"',
  '2024-03-10T09:41:23.762',
  'updated: 2024-04-01',
  'featuredimage: /img/cup.webp',
  'tags: [ASI perah, menyusui]',
  'sources: [{ name: WHO, url: "https://www.who.int/x?a=1&b=2" }, { name: Buku KIA }]',
  'reviewedBy: dr. Ayu',
  'reviewed: 2024-03-09T23:30',
);

async function posted(content: string, slug = 'cara-simpan'): Promise<Post> {
  const files = { [`posts/${slug}.md`]: content, 'public/img/cup.webp': CUP };
  const found = findPost(await snapshotOf(files), slug);
  assert.ok(found);
  return found.post;
}

test('postData() tells all that a post says of itself', async () => {
  const url = `${site.url}/posts/cara-simpan`;
  assert.deepEqual(postData(await posted(FULL)), {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    '@id': `${url}#post`,
    headline: 'Cara <b>Menyimpan</b> ASI & "botol"',
    description: 'Ringkasan',
    image: [`${url}/16x9.jpg`, `${url}/4x3.jpg`, `${url}/1x1.jpg`],
    datePublished: '2024-03-10T09:41:23.762+07:00',
    dateModified: '2024-04-01T00:00:00+07:00',
    author: {
      '@type': 'Organization',
      name: 'Redaksi Dekap Pagi',
      url: `${site.url}/tentang`,
    },
    publisher: PUBLISHER,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': url,
      reviewedBy: { '@type': 'Person', name: 'dr. Ayu' },
      lastReviewed: '2024-03-09',
    },
    url,
    inLanguage: site.locale,
    keywords: ['ASI perah', 'menyusui'],
    articleSection: 'ASI perah',
    timeRequired: 'PT1M',
    citation: [
      { '@type': 'CreativeWork', name: 'WHO', url: 'https://www.who.int/x?a=1&b=2' },
      { '@type': 'CreativeWork', name: 'Buku KIA' },
    ],
    isAccessibleForFree: true,
  });
});

test('postData() leaves out what a post does not say', async () => {
  const url = `${site.url}/posts/p%26q`;
  assert.deepEqual(postData(await posted(postOf('A', '2024-01-01', 'author: Bu Rina'), 'p&q')), {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    '@id': `${url}#post`,
    headline: 'A',
    description: 'Ringkasan',
    datePublished: '2024-01-01T00:00:00+07:00',
    dateModified: '2024-01-01T00:00:00+07:00',
    author: { '@type': 'Person', name: 'Bu Rina' },
    publisher: PUBLISHER,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    inLanguage: site.locale,
    timeRequired: 'PT1M',
    isAccessibleForFree: true,
  });
});

test('postData() takes the address of an author elsewhere as it is', async () => {
  const post = await posted(postOf('A'));
  const author = { name: 'Bu Rina', url: 'https://rina.example/saya' };
  assert.deepEqual(postData({ ...post, author }).author, { '@type': 'Person', ...author });
});

test('postData() tells no date of review that the page does not show', async () => {
  const post = await posted(postOf('A', '2024-01-01', 'reviewed: 2024-01-02'));
  assert.equal(post.reviewed, '2024-01-02T00:00:00+07:00');
  assert.deepEqual(postData(post).mainEntityOfPage, {
    '@type': 'WebPage',
    '@id': `${site.url}/posts/cara-simpan`,
  });
});

test('breadcrumbData() is the trail, counted from 1', () => {
  assert.deepEqual(breadcrumbData(tagTrail({ key: 'привет', name: 'Привет' }, 2)), {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: text.home, item: `${site.url}/` },
      { '@type': 'ListItem', position: 2, name: text.topics, item: `${site.url}/tags` },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'Привет',
        item: `${site.url}/tags/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82`,
      },
    ],
  });
});

test('breadcrumbData() is undefined for a trail of one step', () => {
  assert.equal(breadcrumbData([{ name: text.home, path: '/' }]), undefined);
  assert.equal(breadcrumbData([]), undefined);
});

test('siteData() tells what the site is called and who publishes it', () => {
  assert.deepEqual(siteData(), {
    webSite: {
      '@context': 'https://schema.org',
      ...WEB_SITE,
      alternateName: new URL(site.url).host,
      description: site.description,
      inLanguage: site.locale,
      publisher: PUBLISHER,
    },
    organization: {
      '@context': 'https://schema.org',
      ...PUBLISHER,
      slogan: site.tagline,
      email: site.email,
    },
  });
});

test('siteData() names the accounts of the site elsewhere', (t) => {
  const links = [
    { label: 'Instagram', href: 'https://instagram.com/dekappagi' },
    { label: 'YouTube', href: 'https://youtube.com/@dekappagi' },
  ];
  t.after(() => site.socialLinks.splice(0, links.length));
  site.socialLinks.unshift(...links);
  assert.deepEqual(siteData().organization.sameAs, [
    'https://instagram.com/dekappagi',
    'https://youtube.com/@dekappagi',
  ]);
});

test('listData() lists the posts of one page in their order', () => {
  const posts = [
    { slug: 'b', title: 'B & b' },
    { slug: 'ibu’s', title: 'A' },
  ];
  const list = { title: 'Topik: ASI', description: '2 artikel', path: '/tags/asi/page/2', posts };
  assert.deepEqual(listData(list), {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': `${site.url}/tags/asi/page/2`,
    name: 'Topik: ASI',
    description: '2 artikel',
    url: `${site.url}/tags/asi/page/2`,
    inLanguage: site.locale,
    isPartOf: WEB_SITE,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: 2,
      itemListElement: [
        { '@type': 'ListItem', position: 1, url: `${site.url}/posts/b`, name: 'B & b' },
        { '@type': 'ListItem', position: 2, url: `${site.url}/posts/ibu%E2%80%99s`, name: 'A' },
      ],
    },
  });
});
