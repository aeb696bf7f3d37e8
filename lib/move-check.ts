import pLimit from 'p-limit';
import { visibleLine } from './forbidden-signs.ts';
import { askFor, type Outcome, reasonOf } from './move-check/ask.ts';
import type { OldUrl } from './move-check/old-urls.ts';
import { sharedEndings } from './move-check/titles.ts';
import { site } from './site.ts';

/** Requests at one time: enough to be quick, few enough for a small server. */
const AT_ONCE = 4;

/** Milliseconds that an answer may take. */
export const TIME_LIMIT = 10_000;

/**
 * Asks the site at `base` for each old address. Throws one sentence when no server answers there.
 */
export async function checkMove(
  urls: readonly OldUrl[],
  base: string,
  timeLimit = TIME_LIMIT,
): Promise<Outcome[]> {
  await knock(base, timeLimit);
  const titles = urls.flatMap(({ titles }) => titles?.title ?? []);
  const endings = new Set([...sharedEndings(titles), `| ${site.name.toLowerCase()}`]);
  const limit = pLimit(AT_ONCE);
  const options = { base, endings, timeLimit };
  return Promise.all(urls.map((url) => limit(() => askFor(url, options))));
}

/** What is not as it should be, a line each. */
export function moveLines(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((outcome) =>
    outcome.kind === 'problem' ? visibleLine(`${outcome.path}: ${outcome.message}`) : [],
  );
}

export function moveSummary(outcomes: readonly Outcome[]): string {
  const count = (wanted: Outcome['kind']) => outcomes.filter(({ kind }) => kind === wanted).length;
  return `${outcomes.length} old addresses: ${count('same')} answer in their place, ${count('redirected')} by one redirect, ${count('problem')} do not`;
}

async function knock(base: string, timeLimit: number): Promise<void> {
  try {
    const signal = AbortSignal.timeout(timeLimit);
    await (await fetch(base, { method: 'HEAD', redirect: 'manual', signal })).body?.cancel();
  } catch (error) {
    throw new Error(
      `No server answers at ${base} (${reasonOf(error)}); start the new site with npm start, or name its address with --base`,
    );
  }
}
