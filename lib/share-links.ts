import { text } from './text.ts';

/** Where a reader can pass a page on, and the address that does it. */
export type ShareLink = { to: string; href: string };

/**
 * Links that pass a page on, the way most readers use first; `url` is absolute. Their addresses:
 * https://faq.whatsapp.com/5913398998672934, https://core.telegram.org/widgets/share,
 * https://docs.x.com/x-for-websites/web-intents/overview and RFC 6068 for mail.
 */
export function shareLinks(title: string, url: string): ShareLink[] {
  const line = title.replace(/\s+/g, ' ').trim();
  return [
    { to: 'WhatsApp', href: `https://wa.me/?${query({ text: `${line} ${url}` })}` },
    { to: 'Telegram', href: `https://t.me/share/url?${query({ url, text: line })}` },
    { to: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}` },
    { to: 'X', href: `https://x.com/intent/post?${query({ url, text: line })}` },
    { to: text.email, href: `mailto:?${query({ subject: line, body: url })}` },
  ];
}

/** A space is `%20`: mail programs show a `+` as it is. Unlike `encodeURIComponent` it never throws. */
function query(parameters: Record<string, string>): string {
  return new URLSearchParams(parameters).toString().replaceAll('+', '%20');
}
