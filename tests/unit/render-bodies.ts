import { writeSync } from 'node:fs';
import { checkContent } from '../../lib/content-check.ts';
import { toFeedHtml } from '../../lib/feed-html.ts';
import { opensWith } from '../../lib/plain-text.ts';
import { formatProblem } from '../../lib/problems.ts';
import { render } from './rendering.ts';
import { fileOf, siteOf } from './temporary-site.ts';
import { worstBodies } from './worst-bodies.ts';

const KEYS = 'title: Judul\ndate: 2024-01-01\ndescription: Ringkasan';

/** All that is done to the text of a post from its file to its page and its feed. */
async function publish(body: string): Promise<void> {
  const folders = siteOf({ 'posts/x.md': fileOf(KEYS, body) });
  const { problems } = await checkContent(folders);
  const refused = problems.find(({ message }) => message.includes('divide'));
  if (refused) throw new RangeError(formatProblem(refused));
  const { html } = await render(body);
  opensWith(body, 'Ringkasan');
  toFeedHtml(html, 'https://example.com/posts/x');
}

async function timeOf(body: string): Promise<number> {
  const before = process.cpuUsage();
  await publish(body);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Of a busy machine: what takes longer is tried again, for what else runs takes from its caches. */
const LONG = 4;
const MOST_TRIES = 3;

async function leastTimeOf(body: string): Promise<number> {
  let seconds = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < MOST_TRIES && seconds > LONG; tries++) {
    seconds = Math.min(seconds, await timeOf(body));
  }
  return seconds;
}

/** Writes for each body, before the next one is tried, how many seconds of processor time it takes. */
for (const [name, makeBody] of Object.entries(worstBodies)) {
  writeSync(1, `${JSON.stringify({ name, seconds: await leastTimeOf(makeBody()) })}\n`);
}
