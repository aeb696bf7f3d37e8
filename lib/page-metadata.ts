import type { Metadata } from 'next';
import { shareCard } from './share-shapes.ts';
import { site } from './site.ts';
import type { Post } from './snapshot.ts';
import { absoluteUrl, feedPaths } from './urls.ts';

/** What the head of a page says. */
export type PageHead = {
  /** Without the name of the site, which is added. */
  title: string;
  description: string;
  path: string;
  /** The post that the page is. */
  post?: Pick<Post, 'slug' | 'title' | 'date' | 'updated' | 'tags' | 'picture'> | undefined;
  /** The tag that the page lists. */
  tag?: { key: string; name: string } | undefined;
  /** False keeps it out of search engines, which follow its links all the same. */
  isIndexed?: boolean;
};

const OPEN_GRAPH_LOCALES = { id: 'id_ID', en: 'en_US' } as const;

/** Everything that may be shown of a page, at any length, with large pictures. */
const INDEXED: Metadata['robots'] = {
  'max-image-preview': 'large',
  'max-snippet': -1,
  'max-video-preview': -1,
};

/**
 * The whole head of a page: Next keeps nothing of a layout's `alternates` and `openGraph` where a
 * page has its own, so every page has all. A page that is not indexed names no canonical address:
 * both at once contradict each other.
 */
export function pageMetadata(head: PageHead): Metadata {
  const { title, description, path, tag, isIndexed = true } = head;
  return {
    title: documentTitle(title),
    description,
    robots: isIndexed ? INDEXED : { index: false, follow: true },
    alternates: {
      ...(isIndexed && { canonical: absoluteUrl(path) }),
      types: feedLinks(tag),
    },
    openGraph: openGraph(head),
    // All else is taken from the Open Graph.
    twitter: { card: 'summary_large_image' },
  };
}

/**
 * The title of a page with the name of the site. Not by a template of Next's, which replaces text: it
 * would read `$&` in a title as a command.
 */
export function documentTitle(title: string): Metadata['title'] {
  return { absolute: `${title} | ${site.name}` };
}

/** Where the feeds are: those of a tag before those of all posts. */
export function feedLinks(tag?: PageHead['tag']): Record<string, { url: string; title: string }[]> {
  const all = { paths: feedPaths(), title: site.name };
  const own = tag && { paths: feedPaths(tag.key), title: `${site.name}: ${tag.name}` };
  const feeds = own ? [own, all] : [all];
  const links = (form: 'rss' | 'atom' | 'json') =>
    feeds.map(({ paths, title }) => ({ url: absoluteUrl(paths[form]), title }));
  return {
    'application/rss+xml': links('rss'),
    'application/atom+xml': links('atom'),
    'application/feed+json': links('json'),
  };
}

function openGraph({ title, description, path, post }: PageHead): Metadata['openGraph'] {
  const shared = {
    title,
    description,
    url: absoluteUrl(path),
    siteName: site.name,
    locale: OPEN_GRAPH_LOCALES[site.locale],
    images: [shareCard(post)],
  };
  if (!post) return { ...shared, type: 'website' };
  return {
    ...shared,
    type: 'article',
    publishedTime: post.date,
    modifiedTime: post.updated ?? post.date,
    tags: post.tags.map(({ name }) => name),
  };
}
