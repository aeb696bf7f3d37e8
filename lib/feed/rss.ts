import {
  channelChanged,
  entryHtml,
  entryUrl,
  type FeedChannel,
  type FeedEntry,
  ICON,
} from '../feed.ts';
import { site } from '../site.ts';
import { absoluteUrl } from '../urls.ts';
import { xmlElement } from '../xml.ts';
import { feedDocument } from './document.ts';

/** How long readers need not ask again, in minutes. */
const MINUTES_TO_LIVE = '60';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A channel as RSS 2.0 (https://www.rssboard.org/rss-specification). */
export function toRss(channel: FeedChannel): string {
  const changed = channelChanged(channel);
  const contents = [
    xmlElement('title', channel.title),
    xmlElement('link', absoluteUrl(channel.homePath)),
    xmlElement('description', asHtml(channel.description)),
    xmlElement('language', site.locale),
    changed && xmlElement('lastBuildDate', rfc822(changed)),
    xmlElement('ttl', MINUTES_TO_LIVE),
    image(channel),
    ...atomLinks(channel),
    ...channel.entries.map(item),
  ];
  const attributes = { version: '2.0', 'xml:lang': site.locale, ...NAMESPACES };
  return feedDocument(xmlElement('rss', [xmlElement('channel', contents)], attributes));
}

/** Its title and link repeat the channel's, as the specification wants; sizes above 144 may not be named. */
function image({ title, homePath }: FeedChannel): string {
  return xmlElement('image', [
    xmlElement('url', absoluteUrl(ICON)),
    xmlElement('title', title),
    xmlElement('link', absoluteUrl(homePath)),
  ]);
}

function atomLinks({ paths }: FeedChannel): string[] {
  const self = { href: absoluteUrl(paths.rss), rel: 'self', type: 'application/rss+xml' };
  const links = [xmlElement('atom:link', [], self)];
  if (site.webSubHub) links.push(xmlElement('atom:link', [], { href: site.webSubHub, rel: 'hub' }));
  return links;
}

function item(entry: FeedEntry): string {
  const url = entryUrl(entry);
  return xmlElement('item', [
    xmlElement('title', entry.title),
    xmlElement('link', url),
    xmlElement('guid', url, { isPermaLink: 'true' }),
    xmlElement('pubDate', rfc822(entry.date)),
    xmlElement('dc:creator', entry.author.name),
    ...entry.tags.map(({ name }) => xmlElement('category', name)),
    // Some readers take the last of the two, and it should be the whole text.
    xmlElement('description', asHtml(entry.description)),
    xmlElement('content:encoded', entryHtml(entry)),
  ]);
}

/** Readers take a description for HTML: what would be a tag or a reference there is escaped once more. */
function asHtml(text: string): string {
  return text.replace(/&(?=[#a-z])/gi, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;');
}

/**
 * An ISO 8601 date with offset as `Tue, 10 Mar 2020 09:41:00 +0700` (RFC 822 with the year of RFC
 * 1123). JavaScript writes that form in UTC only, so it gets the local time for one in UTC.
 */
function rfc822(iso: string): string {
  const offset = /[+-]\d{2}:\d{2}$/.exec(iso)?.[0] ?? '+00:00';
  const local = new Date(`${iso.replace(/(Z|[+-]\d{2}:\d{2})$/, '')}Z`);
  return local.toUTCString().replace('GMT', offset.replace(':', ''));
}
