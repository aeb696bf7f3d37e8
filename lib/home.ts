import { type CountedTag, type PostSummary, summaries, summary } from './queries.ts';
import { site } from './site.ts';
import type { Snapshot } from './snapshot.ts';

/** How many posts and topics the home page shows beside its newest. */
const FEATURED = 5;
const TOPICS = 12;

export type HomePosts = {
  /** The story of the page: the newest featured post, else the newest. */
  lead: PostSummary | undefined;
  featured: PostSummary[];
  newest: PostSummary[];
  topics: CountedTag[];
};

/** The home page: the lead, other featured posts, then the newest of the others; topics. */
export function homePosts(snapshot: Snapshot): HomePosts {
  const { posts } = snapshot;
  const [lead = posts[0], ...others] = snapshot.featured.slice(0, FEATURED);
  const shown = new Set([lead, ...others]);
  const newest = posts
    .slice(0, site.postsPerPage + FEATURED)
    .filter((post) => !shown.has(post))
    .slice(0, site.postsPerPage);
  return {
    lead: lead && summary(snapshot, lead),
    featured: summaries(snapshot, others),
    newest: summaries(snapshot, newest),
    topics: topTags(snapshot),
  };
}

/** The tags with most posts, at most twelve, those with most first. */
export function topTags({ tagsByName }: Snapshot): CountedTag[] {
  const top: CountedTag[] = [];
  for (const { key, name, posts } of tagsByName) {
    const count = posts.length;
    const last = top[TOPICS - 1];
    if (last && last.count >= count) continue;
    const place = top.findIndex((other) => other.count < count);
    top.splice(place < 0 ? top.length : place, 0, { key, name, count });
    top.length = Math.min(top.length, TOPICS);
  }
  return top;
}
