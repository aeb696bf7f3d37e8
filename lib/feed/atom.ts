import {
  authorUrl,
  channelChanged,
  entryHtml,
  entryUrl,
  type FeedChannel,
  type FeedEntry,
  ICON,
} from '../feed.ts';
import { type Author, site } from '../site.ts';
import { absoluteUrl } from '../urls.ts';
import { xmlElement } from '../xml.ts';
import { feedDocument } from './document.ts';

/**
 * Atom wants to know when a feed last changed, one without entries too. That is the month Atom was
 * published: no feed is older, nobody takes it for news, and it is the same each time.
 */
const NEVER_CHANGED = '2005-12-01T00:00:00Z';

/** A channel as Atom 1.0 (RFC 4287). */
export function toAtom(channel: FeedChannel): string {
  const home = absoluteUrl(channel.homePath);
  const contents = [
    xmlElement('title', channel.title),
    channel.description ? xmlElement('subtitle', channel.description) : undefined,
    xmlElement('id', home),
    ...links(channel, home),
    xmlElement('updated', channelChanged(channel) ?? NEVER_CHANGED),
    person({ name: site.name, url: '/' }),
    xmlElement('icon', absoluteUrl(ICON)),
    ...channel.entries.map(toEntry),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.locale };
  return feedDocument(xmlElement('feed', contents, attributes));
}

function links({ paths }: FeedChannel, home: string): string[] {
  const self = { href: absoluteUrl(paths.atom), rel: 'self', type: 'application/atom+xml' };
  const found = [link(home), xmlElement('link', [], self)];
  if (site.webSubHub) found.push(xmlElement('link', [], { href: site.webSubHub, rel: 'hub' }));
  return found;
}

function link(href: string): string {
  return xmlElement('link', [], { href, rel: 'alternate', type: 'text/html' });
}

function toEntry(entry: FeedEntry): string {
  const url = entryUrl(entry);
  return xmlElement('entry', [
    xmlElement('title', entry.title),
    xmlElement('id', url),
    link(url),
    xmlElement('published', entry.date),
    xmlElement('updated', entry.updated ?? entry.date),
    person(entry.author),
    ...entry.tags.map(({ name }) => xmlElement('category', [], { term: name })),
    entry.description ? xmlElement('summary', entry.description) : undefined,
    xmlElement('content', entryHtml(entry), { type: 'html' }),
  ]);
}

function person(author: Author): string {
  const url = authorUrl(author);
  return xmlElement('author', [
    xmlElement('name', author.name),
    url === undefined ? undefined : xmlElement('uri', url),
  ]);
}
