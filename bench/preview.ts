import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { filesBelow } from '../lib/files-below.mjs';
import { ensureChromium, launchChromium } from '../tests/site/chromium.ts';
import { type DevSite, hasReloaded, startDev, untilShown } from '../tests/site/dev-site.ts';
import { root } from '../tests/site/site.ts';

// How long an editor waits in `npm run dev` from saving a file to seeing it in the page that is open, with
// the posts of this site. Exits 1 when one of ten times takes two seconds, or loads the page anew.

const TIMES = 10;
const LIMIT = 2000;

const post = (title: string, text: string, date = '2026-01-02') =>
  `---\ntitle: ${title}\ndate: ${date}\ndescription: Ringkasan\n---\n${text}\n`;

type Change = { kind: string; address: string; file: string; content: string; shows: string };

/** What is saved in round `n` while a post is open, and what then has to show. */
function changesOfPost(n: number): Change[] {
  const open = { address: '/posts/diukur', file: 'posts/diukur.md' };
  return [
    { kind: 'edit', ...open, content: post('Diukur', `Kalimat ${n}.`), shows: `Kalimat ${n}.` },
    { kind: 'front matter', ...open, content: post(`Judul ${n}`, 'Teks.'), shows: `Judul ${n}` },
    { kind: 'broken', ...open, content: post('X', 'Teks.', `2026-13-${n}`), shows: `2026-13-${n}` },
    { kind: 'mended', ...open, content: post(`Betul ${n}`, 'Teks.'), shows: `Betul ${n}` },
  ];
}

/** The same while a list is open. */
function changesOfList(n: number): Change[] {
  return [
    {
      kind: 'new file',
      address: '/posts',
      file: `posts/baru-${n}.md`,
      content: post(`Baru ${n}`, 'Teks.', '2099-01-01'), // The newest.
      shows: `Baru ${n}`,
    },
  ];
}

async function measure(site: DevSite, page: Page, change: Change): Promise<number> {
  if (new URL(page.url()).pathname !== change.address) await site.open(page, change.address);
  const begun = performance.now();
  await site.write(change.file, change.content);
  await untilShown(page, change.shows);
  const took = performance.now() - begun;
  if (await hasReloaded(page)) throw new Error(`${change.kind}: the page was loaded anew`);
  return took;
}

process.env.CHROMIUM_PATH = ensureChromium();
const folder = path.join(root, 'posts');
const posts = filesBelow(folder).map((file) => [
  path.relative(folder, file),
  readFileSync(file, 'utf8'),
]);
const site = await startDev('bench-preview', {
  ...Object.fromEntries(posts),
  'diukur.md': post('Diukur', 'Teks.'),
});
const browser = await launchChromium();
const page = await browser.newPage();
const times = new Map<string, number[]>();
try {
  // Both pages are compiled when they are first asked for.
  await site.open(page, '/posts');
  await site.open(page, '/posts/diukur');
  const rounds = Array.from({ length: TIMES }, (_, index) => index + 1);
  for (const change of [...rounds.flatMap(changesOfPost), ...rounds.flatMap(changesOfList)]) {
    const took = await measure(site, page, change);
    times.set(change.kind, [...(times.get(change.kind) ?? []), took]);
  }
} finally {
  await browser.close();
  await site.stop();
}
for (const [kind, all] of times) {
  const sorted = all.toSorted((a, b) => a - b).map(Math.round);
  const within = sorted.filter((time) => time < LIMIT).length;
  if (within < TIMES) process.exitCode = 1;
  process.stdout.write(
    `${kind.padEnd(12)} ${within} of ${TIMES} under ${LIMIT} ms: ${sorted.join(' ')}\n`,
  );
}
