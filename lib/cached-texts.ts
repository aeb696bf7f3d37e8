'use cache';

import { cacheLife, cacheTag } from 'next/cache';
import { cacheTags, cardTags, tagsOf, wholePostTags } from './cache-tags.ts';
import { editorsGuide } from './editors-guide.ts';
import { type ReadChannel, siteChannel, tagChannel } from './feed-channels.ts';
import { topTags } from './home.ts';
import { getSnapshot } from './live-content.ts';
import { postSource } from './post-source.ts';
import { findPost, summaries } from './queries.ts';

// What is made for machines: what those routes call, as those of pages call `cached-posts.ts`, each
// tagged with what it depends on. The three forms of a feed are made from one of these.

/** The newest posts, whole. */
export async function getSiteChannel() {
  cacheLife('max');
  cacheTag(...tagsOf.feed());
  return tagged(await siteChannel(await getSnapshot()));
}

/** The newest posts of a tag, whole; undefined for a tag without posts. */
export async function getTagChannel(key: string) {
  cacheLife('max');
  cacheTag(...tagsOf.tagFeed(key));
  const found = await tagChannel(await getSnapshot(), key);
  return found && tagged(found);
}

/** How to write for this site; of the build, and nothing that publishing changes. */
export async function getEditorsGuide() {
  cacheLife('max');
  return editorsGuide();
}

/** A post as markdown; undefined when readers may not see it. */
export async function getPostSource(slug: string) {
  cacheLife('max');
  cacheTag(...tagsOf.post(slug));
  const found = findPost(await getSnapshot(), slug);
  return found && postSource(found.post);
}

/** How many of the newest posts and how many pages an overview names; each has a cache tag. */
const OVERVIEW_POSTS = 80;
const OVERVIEW_PAGES = 30;

/** The newest posts, the main topics and the editors' pages. */
export async function getOverview() {
  cacheLife('max');
  cacheTag(...tagsOf.overview());
  const snapshot = await getSnapshot();
  const posts = summaries(snapshot, snapshot.posts.slice(0, OVERVIEW_POSTS));
  const pages = [...snapshot.pages.values()]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .slice(0, OVERVIEW_PAGES);
  cacheTag(...cardTags(posts), ...pages.map(({ slug }) => cacheTags.page(slug)));
  return { posts, topics: topTags(snapshot), pages };
}

function tagged({ channel, links }: ReadChannel) {
  cacheTag(...wholePostTags(channel.entries, links));
  return channel;
}
