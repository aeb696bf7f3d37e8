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

/** Of a busy machine; what takes longer is tried a second time. */
const LONG = 4;

/** Writes for each body, before the next one is tried, how many seconds of processor time it takes. */
for (const [name, makeBody] of Object.entries(worstBodies)) {
  const body = makeBody();
  const first = await timeOf(body);
  const seconds = first < LONG ? first : Math.min(first, await timeOf(body));
  writeSync(1, `${JSON.stringify({ name, seconds })}\n`);
}
