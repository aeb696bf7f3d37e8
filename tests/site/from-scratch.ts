import assert from 'node:assert/strict';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Crawled, crawl, differences } from './crawl.ts';
import { folder, publish, SECRET } from './publishing-site.ts';
import { type RunningSite, root, startSite } from './site.ts';

const copy = path.join(root, '.test/publishing-from-scratch');

/** What a server needs; nothing of what the shared site was built from, nor of what it did. */
const CODE = ['lib', 'instrumentation.ts', 'next.config.ts', 'tsconfig.json', 'package.json'];
const LEFT_OUT = ['cache', 'pages', 'built'].map((name) => path.join(folder, '.next', name));

/**
 * Starts a server on the shared site's build and content that knows of neither what they were: it
 * reads all of `posts/` now, and renders every page anew, after each `publishFromScratch()` again.
 */
export async function startFromScratch(): Promise<RunningSite> {
  rmSync(copy, { recursive: true, force: true });
  for (const name of [...CODE, '.next']) copyOver(name);
  copyContent();
  return startSite(copy, { PUBLISH_SECRET: SECRET });
}

/** Gives it the content that the shared site has now. */
async function publishFromScratch(site: RunningSite): Promise<void> {
  copyContent();
  await publish(site);
}

/** All pages of a site, beginning with the addresses that are known; those found become known. */
export async function readAll({ origin }: RunningSite, known: Set<string>): Promise<Crawled> {
  const found = await crawl(origin, known);
  for (const address of found.keys()) known.add(address);
  return found;
}

/** Asserts that the whole site is as one shows it that renders every page anew. */
export async function assertAllIsNew(
  site: RunningSite,
  fresh: RunningSite,
  known: Set<string>,
): Promise<void> {
  const [shown, wanted] = await Promise.all([readAll(site, known), readAll(fresh, known)]);
  assert.ok(shown.size > 55, `only ${shown.size} pages`);
  assert.deepEqual(differences(shown, wanted), []);
}

/** Publishes all that was changed, and asserts that nothing older is left anywhere. */
export async function publishAll(site: RunningSite, fresh: RunningSite, known: Set<string>) {
  const published = await publish(site);
  assert.deepEqual([published.status, published.heldBack], [200, []]);
  await publishFromScratch(fresh);
  await assertAllIsNew(site, fresh, known);
  return published;
}

function copyContent(): void {
  for (const name of ['posts', 'public']) {
    rmSync(path.join(copy, name), { recursive: true, force: true });
    copyOver(name);
  }
  // Nobody can tell from files alone since when they say what they say.
  const days = path.join(folder, '.data/ledger.txt');
  if (existsSync(days)) cpSync(days, path.join(copy, 'posts/ledger.txt'));
}

function copyOver(name: string): void {
  const filter = (file: string) => !LEFT_OUT.includes(file);
  cpSync(path.join(folder, name), path.join(copy, name), { recursive: true, filter });
}
