import type { OldUrl } from './old-urls.ts';
import { isSameTitle, type PageTitles, readTitles } from './titles.ts';

/** How the new site answers at an old address: in place, elsewhere, or not as it should, and why. */
export type Outcome = Answer & { path: string };

type Answer = { kind: 'same' | 'redirected' } | { kind: 'problem'; message: string };

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
  const answer = await answerTo(old, options).catch((error) => problem(noAnswer(error, options)));
  return { ...answer, path: old.path };
}

async function answerTo(
  { path, titles }: OldUrl,
  { base, endings, timeLimit }: AskOptions,
): Promise<Answer> {
  const first = await get(new URL(path, base), timeLimit);
  if (!isRedirect(first)) {
    const message = await pageProblem(first, titles, endings, '');
    return message === undefined ? { kind: 'same' } : problem(message);
  }
  const target = targetOf(first, new URL(path, base));
  if (typeof target === 'string') return problem(target);
  const shown = `${target.pathname}${target.search}`;
  const second = await get(target, timeLimit);
  if (isRedirect(second)) {
    const next = second.headers.get('location');
    return problem(`two redirects, by ${shown} to ${next}; lead it there at once`);
  }
  const message = await pageProblem(second, titles, endings, `it leads to ${shown}, but there: `);
  return message === undefined ? { kind: 'redirected' } : problem(message);
}

function problem(message: string): Answer {
  return { kind: 'problem', message };
}

/** Where a lasting redirect leads on this site; a sentence for every other one. */
function targetOf({ status, headers }: Response, asked: URL): URL | string {
  const written = headers.get('location');
  if (written === null) return `${status} without an address; lead it to a page`;
  const target = new URL(written, asked);
  if (target.origin !== asked.origin) {
    return `it leads to another site, ${target.href}; lead it to a page of this one`;
  }
  if (PERMANENT.includes(status)) return target;
  return `${status} to ${target.pathname}${target.search}; a page that moved wants 301 or 308`;
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
