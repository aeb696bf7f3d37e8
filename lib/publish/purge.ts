import { absoluteUrl } from '../urls.ts';

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
  { url, token, timeLimit = 10_000 }: PurgeSettings = settings(),
): Promise<void> {
  if (!url || paths.length === 0) return;
  const problem = settingsProblem(url, token) ?? (await send(url, token, paths, timeLimit));
  if (problem) process.stderr.write(`Cannot purge the CDN: ${problem}\n`);
}

function settings(): PurgeSettings {
  return { url: process.env.PURGE_URL, token: process.env.PURGE_TOKEN };
}

function settingsProblem(url: string, token = ''): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) {
    return 'PURGE_URL is not an address such as https://cdn.example/purge, without a password; correct it';
  }
  return /^[\x21-\x7e]*$/.test(token)
    ? undefined
    : 'PURGE_TOKEN has a sign that a header cannot hold; take away spaces and line ends';
}

/** Returns a sentence when the other side did not take it. */
async function send(
  url: string,
  token: string | undefined,
  paths: readonly string[],
  timeLimit: number,
): Promise<string | undefined> {
  const { origin } = new URL(url);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ urls: paths.map(absoluteUrl), paths }),
      // Another host than the operator's must not get the token.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeLimit),
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    return `${origin} answered ${response.status}; see that PURGE_URL and PURGE_TOKEN are right`;
  } catch (error) {
    return `${origin} ${failure(error, timeLimit)}; see that PURGE_URL is right and the service runs`;
  }
}

/** What went wrong, without the error's own message, which may repeat the address. */
function failure(error: unknown, timeLimit: number): string {
  if (!(error instanceof Error)) return 'cannot be asked';
  if (error.name === 'TimeoutError') return `did not answer within ${timeLimit / 1000} s`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
  return `cannot be reached${code}`;
}
