import type { OldUrl } from './old-urls.ts';
import { isSameTitle, type PageTitles, readTitles } from './titles.ts';

/** How the new site answers at an old address: in place, elsewhere, or not as it should, and why. */
export type Outcome =
  | { kind: 'same' | 'redirected'; path: string }
  | { kind: 'problem'; path: string; message: string };

export type AskOptions = {
  /** Origin of the new site. */
  base: string;
  /** Ends of titles that are the name of a site. */
  endings: ReadonlySet<string>;
  /** Milliseconds that an answer may take. */
  timeLimit: number;
};

/** What search engines take for a move; 302 and the like they take for a detour. */
const PERMANENT = [301, 308];

/**
 * Asks the new site for an old address. It is well when the page is there under the same title, or
 * one lasting redirect away.
 */
export async function askFor(old: OldUrl, options: AskOptions): Promise<Outcome> {
  const { path } = old;
  try {
    const message = await problemOf(old, options);
    if (message !== undefined && message !== REDIRECTED) return { kind: 'problem', path, message };
    return { kind: message === REDIRECTED ? 'redirected' : 'same', path };
  } catch (error) {
    return { kind: 'problem', path, message: noAnswer(error, options) };
  }
}

const REDIRECTED = Symbol('redirected');

async function problemOf(
  { path, titles }: OldUrl,
  { base, endings, timeLimit }: AskOptions,
): Promise<string | typeof REDIRECTED | undefined> {
  const first = await get(new URL(path, base), timeLimit);
  if (!isRedirect(first)) return pageProblem(first, titles, endings, '');
  const written = first.headers.get('location');
  if (written === null) return `${first.status} without an address; lead it to a page`;
  const target = new URL(written, first.url || new URL(path, base));
  if (target.origin !== new URL(base).origin) {
    return `it leads to another site, ${target.href}; lead it to a page of this one`;
  }
  const shown = `${target.pathname}${target.search}`;
  if (!PERMANENT.includes(first.status)) {
    return `${first.status} to ${shown}; a page that moved wants 301 or 308`;
  }
  const second = await get(target, timeLimit);
  if (isRedirect(second)) {
    return `two redirects, by ${shown} to ${second.headers.get('location')}; lead it there at once`;
  }
  return (
    (await pageProblem(second, titles, endings, `it leads to ${shown}, but there: `)) ?? REDIRECTED
  );
}

async function pageProblem(
  response: Response,
  titles: PageTitles | undefined,
  endings: ReadonlySet<string>,
  where: string,
): Promise<string | undefined> {
  const body = await response.text();
  if (response.status >= 500)
    return `${where}${response.status}; see what is wrong with the server`;
  if (response.status !== 200) {
    return `${where}${response.status}; give the page an alias, or write it anew`;
  }
  if (!titles || (!titles.h1 && !titles.title)) return undefined;
  const now = readTitles(body);
  if (isSameTitle(titles, now, endings)) return undefined;
  return `${where}another title, "${now.h1 ?? now.title ?? ''}" instead of "${titles.h1 ?? titles.title}"; see whether it is the same page`;
}

function get(url: URL, timeLimit: number): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeLimit) });
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

function noAnswer(error: unknown, { timeLimit }: AskOptions): string {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  if (isLate) return `no answer within ${timeLimit / 1000} s; see what keeps the server busy`;
  return `no answer (${reasonOf(error)}); see whether the server still runs`;
}

/** What `fetch` says, which hides its cause. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
