import { indexNowKey, submitToIndexNow } from '../index-now.ts';
import { site } from '../site.ts';
import { absoluteUrl, isFeedPath } from '../urls.ts';
import { tell } from './outgoing.ts';

/**
 * Tells search engines which posts and pages changed (IndexNow), and the hub which feeds did
 * (WebSub); each only where the site names it. It never throws: a failure is one line on stderr.
 */
export async function announce(
  changed: readonly string[],
  expired: readonly string[],
  hub = site.webSubHub,
): Promise<void> {
  const problems = await Promise.all([
    tellIndexNow(changed),
    tellHub(expired.filter(isFeedPath), hub),
  ]);
  for (const problem of problems)
    if (problem) process.stderr.write(`Cannot announce: ${problem}\n`);
}

async function tellIndexNow(paths: readonly string[]): Promise<string | undefined> {
  try {
    const key = indexNowKey();
    return key && paths.length > 0 ? await submitToIndexNow(key, paths) : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const HINTS = {
  refused: 'see that webSubHub in lib/site.ts is a hub that takes pings',
  unreached: 'see that webSubHub in lib/site.ts is right',
};

/** One ping for all feeds: https://www.w3.org/TR/websub/ leaves its form to hubs, and all know this. */
async function tellHub(
  paths: readonly string[],
  hub: string | undefined,
): Promise<string | undefined> {
  if (!hub || paths.length === 0) return undefined;
  const fields = paths.map((path) => ['hub.url', absoluteUrl(path)]);
  const body = new URLSearchParams([['hub.mode', 'publish'], ...fields]).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return tell(hub, { headers, body }, HINTS);
}
