import { entryUrl, type FeedChannel } from './feed.ts';
import { toFeedHtml } from './feed-html.ts';
import { renderBody } from './post-body.ts';
import { describeTag, shownPost } from './queries.ts';
import { site } from './site.ts';
import type { Post, Snapshot } from './snapshot.ts';
import { feedPaths, tagPath } from './urls.ts';

/** A feed, and the paths of this site that its texts link to, as they stand in them. */
export type ReadChannel = { channel: FeedChannel; links: string[] };

/** The feed of all posts. */
export function siteChannel(snapshot: Snapshot): Promise<ReadChannel> {
  return readChannel(snapshot, snapshot.posts, {
    title: site.name,
    description: site.description,
    homePath: '/',
    paths: feedPaths(),
  });
}

/** The feed of a tag; undefined for one without posts. */
export async function tagChannel(
  snapshot: Snapshot,
  key: string,
): Promise<ReadChannel | undefined> {
  const tag = snapshot.tags.get(key);
  return (
    tag &&
    readChannel(snapshot, tag.posts, {
      title: `${site.name}: ${tag.name}`,
      description: describeTag(snapshot, tag),
      homePath: tagPath(key),
      paths: feedPaths(key),
    })
  );
}

async function readChannel(
  snapshot: Snapshot,
  posts: readonly Post[],
  head: Omit<FeedChannel, 'entries'>,
): Promise<ReadChannel> {
  const newest = posts.slice(0, site.postsPerFeed).map((post) => shownPost(snapshot, post));
  const links = new Set<string>();
  const entries: FeedChannel['entries'] = [];
  for (const post of newest) {
    const body = await renderBody(snapshot, post, { forFeed: true });
    for (const link of body.links) links.add(link);
    entries.push({ ...post, html: toFeedHtml(body.html, entryUrl(post)) });
  }
  return { channel: { ...head, entries }, links: [...links] };
}
