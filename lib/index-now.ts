import { tell } from './publish/outgoing.ts';
import { absoluteUrl } from './urls.ts';

// IndexNow (https://www.indexnow.org/documentation): search engines that take part are told which
// addresses changed. The key is no secret: `/indexnow.txt` shows it, which proves whose site it is.

/** Most addresses in one message. */
const MOST_URLS = 10_000;

const HINTS = {
  refused: 'see that INDEXNOW_KEY is the key that /indexnow.txt of the live site shows',
  unreached: 'see that INDEXNOW_URL is right',
};

/** The site's key; undefined where none is set. Throws when it is not one. */
export function indexNowKey(key = process.env.INDEXNOW_KEY): string | undefined {
  if (!key) return undefined;
  if (/^[a-zA-Z0-9-]{8,128}$/.test(key)) return key;
  throw new Error(
    `INDEXNOW_KEY is "${key}"; write 8 to 128 letters, digits and hyphens, such as those of "openssl rand -hex 16"`,
  );
}

/** Tells which paths changed, came or went. Returns a sentence when that was not taken. */
export async function submitToIndexNow(
  key: string,
  paths: readonly string[],
  url = process.env.INDEXNOW_URL || 'https://api.indexnow.org/indexnow',
): Promise<string | undefined> {
  const { host } = new URL(absoluteUrl('/'));
  const site = { host, key, keyLocation: absoluteUrl('/indexnow.txt') };
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  for (let from = 0; from < paths.length; from += MOST_URLS) {
    const urlList = paths.slice(from, from + MOST_URLS).map(absoluteUrl);
    const body = JSON.stringify({ ...site, urlList });
    const problem = await tell(url, { headers, body }, HINTS);
    if (problem) return problem;
  }
  return undefined;
}
