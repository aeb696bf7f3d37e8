import { entryUrl, type FeedChannel, type FeedEntry } from '../../lib/feed.ts';
import { toFeedHtml } from '../../lib/feed-html.ts';
import { site } from '../../lib/site.ts';
import { feedPaths } from '../../lib/urls.ts';

/** All that XML, HTML and CDATA may stumble over. No `>` after the `<`: some readers take tags out. */
export const NASTY_TITLE = `]]> 5 > 3 &amp; ASI & 2 < 4 "kata" 'kata' é 👶`;

/** What XML 1.0 cannot hold, or should not; nothing of it may reach a reader. */
export const FORBIDDEN = '\u0000\u0008\u000b\u001f\u007f\u0085\ud83d\ufffe\uffff';

/** A post in its feed, `html` as its page has it. */
export function entryOf(fields: Partial<FeedEntry> = {}): FeedEntry {
  const entry = {
    slug: 'menyusui',
    title: 'Menyusui',
    description: 'Ringkasan.',
    date: '2020-03-10T09:41:00+07:00',
    author: { name: 'Siti Aminah' },
    tags: [],
    html: '<p>Teks.</p>\n',
    ...fields,
  };
  return { ...entry, html: toFeedHtml(entry.html, entryUrl(entry)) };
}

/** A feed of the whole site. */
export function channelOf(...entries: FeedEntry[]): FeedChannel {
  return {
    title: site.name,
    description: site.description,
    homePath: '/',
    paths: feedPaths(),
    entries,
  };
}

/** One entry with something in every field. */
export const fullEntry = entryOf({
  slug: 'asi & bayi',
  updated: '2020-04-01T00:00:00+07:00',
  author: { name: 'Redaksi', url: '/tentang' },
  tags: [
    { key: 'asi-perah', name: 'ASI perah' },
    { key: 'ibu-bayi', name: 'ibu & <bayi>' },
  ],
  picture: { src: '/img/cup.webp', width: 16, height: 9, alt: 'Cangkir "kecil" & <baru>' },
  html: '<p>Lihat <a href="/posts/lain">ini</a><sup><a href="#h-fn-1">1</a></sup> ]]&gt; 👶</p>',
});

/** Its address, and its text as feeds have it. */
export const fullUrl = `${site.url}/posts/asi%20%26%20bayi`;
export const fullHtml = [
  `<p><img src="${site.url}/img/cup.webp" alt="Cangkir &#x22;kecil&#x22; &#x26; <baru>" width="16" height="9"></p>`,
  `<p>Lihat <a href="${site.url}/posts/lain">ini</a><sup><a href="${fullUrl}#h-fn-1">1</a></sup> ]]> 👶</p>`,
].join('\n');

/** What is made while the site names a hub. */
export function withHub<Result>(hub: string, make: () => Result): Result {
  site.webSubHub = hub;
  try {
    return make();
  } finally {
    delete site.webSubHub;
  }
}
