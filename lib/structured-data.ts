import type {
  BreadcrumbListLeaf,
  CollectionPageLeaf,
  ItemListLeaf,
  OrganizationLeaf,
  WebSiteLeaf,
  WithContext,
} from 'schema-dts';
import type { Breadcrumb } from './breadcrumbs.ts';
import { site } from './site.ts';
import type { Post } from './snapshot.ts';
import { publisher, webSite } from './structured-data/publisher.ts';
import { absoluteUrl, postPath } from './urls.ts';

// What pages tell search engines in JSON-LD. Each object stands in a script of its own, without
// `@graph`, which not every reader looks into. The post's is in `structured-data/post.ts`.

/** What a list shows: its title, sentence and path, and the posts of this page of it. */
export type DescribedList = {
  title: string;
  description: string;
  path: string;
  posts: readonly Pick<Post, 'slug' | 'title'>[];
};

/**
 * The trail above a page's heading; undefined when it has one step only: a search engine wants
 * two at least. https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbData(
  trail: readonly Breadcrumb[],
): WithContext<BreadcrumbListLeaf> | undefined {
  if (trail.length < 2) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  };
}

/**
 * The site and who publishes it, for the home page. The other name is the host: search engines
 * fall back to it. https://developers.google.com/search/docs/appearance/site-names
 */
export function siteData(): {
  webSite: WithContext<WebSiteLeaf>;
  organization: WithContext<OrganizationLeaf>;
} {
  const accounts = site.socialLinks.map(({ href }) => href);
  return {
    webSite: {
      '@context': 'https://schema.org',
      ...webSite(),
      alternateName: new URL(site.url).host,
      description: site.description,
      inLanguage: site.locale,
      publisher: publisher(),
    },
    organization: {
      '@context': 'https://schema.org',
      ...publisher(),
      slogan: site.tagline,
      email: site.email,
      ...(accounts.length > 0 && { sameAs: accounts }),
    },
  };
}

/** A page that lists posts. */
export function listData(list: DescribedList): WithContext<CollectionPageLeaf> {
  const url = absoluteUrl(list.path);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': url,
    name: list.title,
    description: list.description,
    url,
    inLanguage: site.locale,
    isPartOf: webSite(),
    mainEntity: itemList(list.posts),
  };
}

function itemList(posts: DescribedList['posts']) {
  return {
    '@type': 'ItemList',
    numberOfItems: posts.length,
    itemListElement: posts.map(({ slug, title }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      url: absoluteUrl(postPath(slug)),
      name: title,
    })),
  } satisfies ItemListLeaf;
}
