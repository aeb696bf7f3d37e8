import type {
  BlogPostingLeaf,
  CreativeWorkLeaf,
  OrganizationLeaf,
  PersonLeaf,
  WebPageLeaf,
  WithContext,
} from 'schema-dts';
import type { ShareShapeName } from '../share-shapes.ts';
import { type Author, site } from '../site.ts';
import type { Post } from '../snapshot.ts';
import { absoluteUrl, postPath, sharePath } from '../urls.ts';
import { publisher } from './publisher.ts';

/** The forms of its picture that a post offers, widest first; Google asks for these three. */
const CROPS: ShareShapeName[] = ['16x9', '4x3', '1x1'];

/**
 * A post as search engines read it. The dates are those that the page shows.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function postData(post: Post): WithContext<BlogPostingLeaf> {
  const url = absoluteUrl(postPath(post.slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    '@id': `${url}#post`,
    headline: post.title,
    description: post.description,
    ...(post.picture && { image: cropUrls(post.slug) }),
    datePublished: post.date,
    dateModified: post.updated ?? post.date,
    author: author(post.author),
    publisher: publisher(),
    mainEntityOfPage: webPage(url, post),
    url,
    inLanguage: site.locale,
    ...topics(post),
    timeRequired: `PT${post.minutes}M`,
    ...(post.sources.length > 0 && { citation: post.sources.map(source) }),
    isAccessibleForFree: true,
  };
}

function cropUrls(slug: string): string[] {
  return CROPS.map((crop) => absoluteUrl(sharePath(crop, slug)));
}

/** A plain name is a person's; `lib/site.ts` tells of those who are not. */
function author({ name, url, kind }: Author): PersonLeaf | OrganizationLeaf {
  const described = { name, ...(url !== undefined && { url: absoluteUrl(url) }) };
  if (kind === 'organization') return { '@type': 'Organization', ...described };
  return { '@type': 'Person', ...described };
}

/** The page of a post. Only a page can be reviewed: https://schema.org/reviewedBy */
function webPage(url: string, { reviewedBy, reviewed }: Post): WebPageLeaf {
  const page = { '@type': 'WebPage', '@id': url } as const;
  if (!reviewedBy) return page;
  return {
    ...page,
    reviewedBy: { '@type': 'Person', name: reviewedBy },
    ...(reviewed && { lastReviewed: calendarDate(reviewed) }),
  };
}

/** `lastReviewed` is a date without time: https://schema.org/lastReviewed */
function calendarDate(iso: string): string {
  return iso.slice(0, 10);
}

function topics({ tags }: Post): Pick<BlogPostingLeaf, 'keywords' | 'articleSection'> {
  const [first] = tags;
  if (!first) return {};
  return { keywords: tags.map(({ name }) => name), articleSection: first.name };
}

function source({ name, url }: Post['sources'][number]): CreativeWorkLeaf {
  return { '@type': 'CreativeWork', name, ...(url !== undefined && { url }) };
}
