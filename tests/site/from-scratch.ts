import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
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
export async function publishFromScratch(site: RunningSite): Promise<void> {
  copyContent();
  await publish(site);
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
