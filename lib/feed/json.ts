import {
  authorUrl,
  entryHtml,
  entryUrl,
  FAVICON,
  type FeedChannel,
  type FeedEntry,
  ICON,
} from '../feed.ts';
import { type Author, site } from '../site.ts';
import { absoluteUrl } from '../urls.ts';
import { withoutForbidden } from '../xml.ts';

/** A channel as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed(channel: FeedChannel): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: absoluteUrl(channel.homePath),
    feed_url: absoluteUrl(channel.paths.json),
    description: channel.description,
    language: site.locale,
    authors: [person({ name: site.name, url: '/' })],
    icon: absoluteUrl(ICON),
    favicon: absoluteUrl(FAVICON),
    hubs: site.webSubHub ? [{ type: 'WebSub', url: site.webSubHub }] : undefined,
    items: channel.entries.map(item),
  };
  return JSON.stringify(feed, cleaned);
}

function item(entry: FeedEntry) {
  const url = entryUrl(entry);
  return {
    id: url,
    url,
    title: entry.title,
    content_html: entryHtml(entry),
    summary: entry.description || undefined,
    image: entry.picture && absoluteUrl(entry.picture.src),
    date_published: entry.date,
    date_modified: entry.updated,
    authors: [person(entry.author)],
    tags: entry.tags.map(({ name }) => name),
  };
}

function person(author: Author) {
  return { name: author.name, url: authorUrl(author) };
}

/** So that one text reads the same in all three formats. */
function cleaned(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutForbidden(value) : value;
}
