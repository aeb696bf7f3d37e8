import type { ContentFile } from './content-file.ts';
import { UNFIT_FOR_ADDRESSES } from './forbidden-signs.ts';
import { NO_PARAM } from './no-param.ts';
import { say } from './say.ts';
import { tagKey } from './tags.ts';
import { fitsAddress, LONGEST_SEGMENT } from './urls.ts';

/** Files that the site answers at its top. */
const OWN_FILES = new Set([
  ...['feed.xml', 'feed.json', 'atom.xml', 'feed.css', 'rss.xml', 'sitemap.xml', 'robots.txt'],
  ...[
    'llms.txt',
    'opensearch.xml',
    'indexnow.txt',
    'share.jpg',
    'manifest.webmanifest',
    'icon.svg',
    'icon.png',
    'icon-512.png',
    'apple-icon.png',
  ],
  'favicon.ico',
]);

/** First path segments that the site itself answers; no page can have them. */
const RESERVED_PAGES = new Set([
  ...OWN_FILES,
  ...['posts', 'tags', 'blog', 'search', 'admin', 'api', 'img', 'feed', '_next', '404', 'index'],
  ...['archive', 'sitemap', 'trailing-slash', NO_PARAM],
]);
const RESERVED_POSTS = new Set(['page', 'index', NO_PARAM]);

const RESERVED = { post: RESERVED_POSTS, page: RESERVED_PAGES, tag: new Set<string>() };

/** What the site answers below posts and tags, and parts of its sitemap. */
const OWN_BELOW =
  /^\/(?:posts\/[^/]+(?:\.md|\/(?:share|16x9|4x3|1x1)\.jpg)|tags\/[^/]+\/(?:feed\.xml|atom\.xml|feed\.json)|sitemap\/[^/]+)$/;

/** Whether a path, as `normalizePath()` spells it, never gets as far as an alias. */
export function isOwnPath(path: string): boolean {
  if (['/', '/posts', '/tags', '/search', '/archive'].includes(path)) return true;
  if (/^\/(?:_next|api|img)(?:\/|$)/.test(path) || OWN_FILES.has(path.slice(1))) return true;
  return OWN_BELOW.test(path);
}

/** What keeps a file's name, whatever the other files are, from being an address; a sentence. */
export function unfitName({ kind, slug, file }: ContentFile): string | undefined {
  if (RESERVED[kind].has(slug.toLowerCase())) {
    return say`the address "${slug}" belongs to the site itself; choose another file name`;
  }
  if (/\.md$/i.test(slug)) return say`it ends in .md twice; take one away`;
  if (!file.endsWith('.md')) return say`its ending is not .md in small letters; rename it`;
  if (UNFIT_FOR_ADDRESSES.test(slug)) {
    return say`"${slug}" has a sign that an address cannot hold; use letters, digits and hyphens`;
  }
  if (!fitsAddress(slug)) {
    return say`it is too long for an address; shorten it to ${LONGEST_SEGMENT} characters`;
  }
  return kind === 'tag' && tagKey(slug) !== slug ? wantedKey(slug) : undefined;
}

/** Nobody would find the text of a tag under another name than that of its address. */
function wantedKey(slug: string): string {
  const key = tagKey(slug);
  return key === ''
    ? say`"${slug}" has no letter or digit; name the file after a tag, such as mpasi.md`
    : say`"${slug}" is not how a tag stands in an address; rename the file to ${key}.md`;
}
