import { site } from '../../lib/site.ts';
import { localLinks } from './pages.ts';

/** The path of an absolute address of the built site, which knows itself by `site.url`. */
export function pathOf(address: string): string {
  const url = new URL(address);
  if (url.origin !== site.url) throw new Error(`${address} is not an address of this site`);
  return url.pathname + url.search;
}

/** Paths of every absolute address of the site that a text names. */
export function ownPathsIn(text: string): string[] {
  const addresses = text.matchAll(new RegExp(`${site.url}(/[^\\s"'<>()\\]]*)?`, 'g'));
  const paths = [...addresses].map(([, path = '/']) => path.replaceAll('&amp;', '&'));
  return [
    ...new Set([...paths, ...localLinks(text)].map((path) => path.replace(/#.*$/, '') || '/')),
  ];
}

/** The addresses of a sitemap, and when each changed. */
export function sitemapDates(xml: string): Map<string, string | undefined> {
  const urls = xml.matchAll(/<loc>(.*?)<\/loc>(?:\s*<lastmod>(.*?)<\/lastmod>)?/g);
  return new Map([...urls].map(([, loc = '', changed]) => [loc.replaceAll('&amp;', '&'), changed]));
}
