import { setTimeout } from 'node:timers/promises';
import { buildSite, startSite } from '../tests/site/site.ts';
import { residentBytes } from './processes.ts';
import { generatePost } from './publish/posts.ts';
import { copyGeneratedSite, PICTURES } from './publish/site-copy.ts';
import { median } from './statistics.ts';

// `npm run bench:memory`: what a server holds after 100,000 requests over 5,000 pages, next to what it
// held after 20,000.

const POSTS = 5_000;
const [EARLY, LATE] = [20_000, 100_000];

/** Most that it may have grown by then. */
const MOST = 1.1;

/** Readers at once. */
const READERS = 8;

const folder = await copyGeneratedSite(POSTS);
process.stdout.write(`Building a site of ${POSTS} posts\n`);
buildSite(folder);
const pages = Array.from({ length: POSTS }, (_, index) => generatePost(index, PICTURES).slug);
const site = await startSite(folder);
try {
  let asked = 0;
  const early = await heldAfter(EARLY);
  const late = await heldAfter(LATE);
  const ratio = late / early;
  process.stdout.write(
    `${megabytes(early)} MB after ${EARLY} requests, ${megabytes(late)} MB after ${LATE}: ${ratio.toFixed(2)}   budget <= ${MOST}: ${ratio <= MOST ? 'met' : 'NOT MET'}\n`,
  );

  /** Bytes at rest, once so many requests were answered. */
  async function heldAfter(requests: number): Promise<number> {
    const read = async () => {
      while (asked < requests) await ask(pages[asked++ % pages.length] ?? '');
    };
    await Promise.all(Array.from({ length: READERS }, read));
    return median(await samples());
  }
} finally {
  await site.stop();
}

async function ask(slug: string): Promise<void> {
  const response = await fetch(`${site.origin}/posts/${slug}`);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${slug} answered ${response.status}`);
}

/** Memory goes up and down with the collector: a look each half second. */
async function samples(): Promise<number[]> {
  const bytes: number[] = [];
  for (let look = 0; look < 20; look++) {
    await setTimeout(500);
    bytes.push(residentBytes(site.pid));
  }
  return bytes;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
