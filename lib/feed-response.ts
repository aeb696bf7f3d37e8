import { toAtom } from './feed/atom.ts';
import { toJsonFeed } from './feed/json.ts';
import { toRss } from './feed/rss.ts';
import type { FeedChannel } from './feed.ts';
import { site } from './site.ts';
import { absoluteUrl, type FeedForm } from './urls.ts';

/** All that `/feed.css` needs. Not `sandbox`: a page without an origin may not have our style sheet. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Browsers show the source of what is called RSS or Atom, and of plain XML the page that it makes. */
const XML = 'application/xml; charset=utf-8';

const FORMS: Record<FeedForm, { type: string; write: (channel: FeedChannel) => string }> = {
  rss: { type: XML, write: toRss },
  atom: { type: XML, write: toAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: toJsonFeed },
};

/** A feed in one of its forms, or 404 where there is none. */
export function feedResponse(form: FeedForm, channel: FeedChannel | undefined): Response {
  if (!channel) return new Response(null, { status: 404 });
  const { type, write } = FORMS[form];
  const headers = new Headers({ 'Content-Type': type, 'Content-Security-Policy': POLICY });
  if (site.webSubHub) {
    // W3C WebSub, section 4: where to subscribe, and to what.
    headers.set(
      'Link',
      `<${site.webSubHub}>; rel="hub", <${absoluteUrl(channel.paths[form])}>; rel="self"`,
    );
  }
  return new Response(write(channel), { headers });
}
