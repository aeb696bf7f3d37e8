import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { toPath } from './listed-urls.ts';

type Entry = { loc?: unknown };

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

/**
 * The paths of a sitemap, or of the parts that an index names (https://www.sitemaps.org/protocol.html):
 * `readPart` reads the file with a name beside it. Throws one sentence for what is no sitemap.
 */
export function sitemapUrls(
  xml: string,
  file: string,
  readPart: (name: string) => string,
): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    const { line, msg } = valid.err;
    throw new Error(
      `${file}:${line}: it is not a whole sitemap (${msg.replace(/\.$/, '')}); fetch it again`,
    );
  }
  const { urlset, sitemapindex } = parser.parse(xml) as Record<string, unknown>;
  if (urlset === undefined && sitemapindex === undefined) {
    throw new Error(`${file} is not a sitemap; its first element must be urlset or sitemapindex`);
  }
  const parts = addressesOf(sitemapindex, 'sitemap').map((loc) =>
    path.posix.basename(pathOf(loc, file)),
  );
  // A part is never an index again, so this ends.
  const below = parts.flatMap((name) =>
    sitemapUrls(readPart(name), name, () => {
      throw new Error(`${name} is an index within an index; name the parts of it one by one`);
    }),
  );
  return [...addressesOf(urlset, 'url').map((loc) => pathOf(loc, file)), ...below];
}

function addressesOf(parent: unknown, name: string): string[] {
  const entries = typeof parent === 'object' && parent !== null ? Object.entries(parent) : [];
  const found: Entry[] = entries.find(([key]) => key === name)?.[1] ?? [];
  return found.map(({ loc }) => String(loc ?? '').trim());
}

function pathOf(loc: string, file: string): string {
  const found = toPath(loc);
  if (found !== undefined) return found;
  throw new Error(
    `${file}: "${loc}" is not an address; a sitemap has https://… between <loc> and </loc>`,
  );
}
