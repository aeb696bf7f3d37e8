import { site } from './site.ts';
import type { Post } from './snapshot.ts';
import { absoluteUrl, sharePath } from './urls.ts';

/** A picture for shared links or search engines: its name in addresses, its size in pixels. */
export type ShareShape = { name: string; width: number; height: number };

/**
 * The pictures that are made of a post. `share` is for links (`og:image`: Facebook, WhatsApp and X
 * show 1.91:1); the others are the crops that Google asks of an article's structured data, which
 * only posts with a picture have: https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const shareShapes = {
  share: { name: 'share', width: 1200, height: 630 },
  '16x9': { name: '16x9', width: 1200, height: 675 },
  '4x3': { name: '4x3', width: 1200, height: 900 },
  '1x1': { name: '1x1', width: 1200, height: 1200 },
} as const satisfies Record<string, ShareShape>;

export type ShareShapeName = keyof typeof shareShapes;

/** The share picture of a post, or of the site, as the head of a page names it. */
export function shareCard(post?: Pick<Post, 'slug' | 'title' | 'picture'>) {
  const { name, width, height } = shareShapes.share;
  const alt = post ? post.picture?.alt || post.title : `${site.name}: ${site.tagline}`;
  const url = absoluteUrl(sharePath(name, post?.slug));
  return { url, width, height, alt, type: 'image/jpeg' };
}
