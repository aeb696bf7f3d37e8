import { absoluteUrl } from '../urls.ts';
import { isServiceAddress, tell } from './outgoing.ts';

export type PurgeSettings = {
  /** Where the CDN, or what stands before it, is told; nothing is sent without. */
  url?: string | undefined;
  /** Sent as `Authorization: Bearer <token>`. */
  token?: string | undefined;
  /** Milliseconds to answer. */
  timeLimit?: number;
};

/**
 * Tells the CDN which addresses changed: a POST of `{ "urls": [absolute], "paths": […] }` to
 * `PURGE_URL`. It never throws: what was published is live whatever the CDN does, and a failure is
 * one line on stderr, without the token and the rest of the address, which may be a secret, too.
 */
export async function purge(
  paths: readonly string[],
  { url, token, timeLimit }: PurgeSettings = settings(),
): Promise<void> {
  if (!url || paths.length === 0) return;
  const problem = settingsProblem(url, token) ?? (await send(url, token, paths, timeLimit));
  if (problem) process.stderr.write(`Cannot purge the CDN: ${problem}\n`);
}

function settings(): PurgeSettings {
  return { url: process.env.PURGE_URL, token: process.env.PURGE_TOKEN };
}

function settingsProblem(url: string, token = ''): string | undefined {
  if (!isServiceAddress(url)) {
    return 'PURGE_URL is not an address such as https://cdn.example/purge, without a password; correct it';
  }
  return /^[\x21-\x7e]*$/.test(token)
    ? undefined
    : 'PURGE_TOKEN has a sign that a header cannot hold; take away spaces and line ends';
}

const HINTS = {
  refused: 'see that PURGE_URL and PURGE_TOKEN are right',
  unreached: 'see that PURGE_URL is right and the service runs',
};

function send(
  url: string,
  token: string | undefined,
  paths: readonly string[],
  timeLimit: number | undefined,
): Promise<string | undefined> {
  const headers = {
    'Content-Type': 'application/json',
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
  const body = JSON.stringify({ urls: paths.map(absoluteUrl), paths });
  return tell(url, { headers, body }, HINTS, timeLimit);
}
