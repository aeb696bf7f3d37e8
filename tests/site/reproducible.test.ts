import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../lib/files-below.mjs';
import { type Crawled, crawl, differences } from './crawl.ts';
import { origin } from './pages.ts';
import { buildSite, copySite, root, startSite } from './site.ts';

const TEXTS = [
  ...['/feed.xml', '/atom.xml', '/feed.json'],
  ...['/sitemap.xml', '/robots.txt', '/llms.txt'],
];

/** The content of this repository, by paths below `posts/`. */
function ownPosts(): Record<string, string> {
  const folder = path.join(root, 'posts');
  const files = filesBelow(folder);
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

/** Turbopack makes the name of a class from the folder of its module, which is another one here. */
function withoutFolder(found: Crawled): Crawled {
  return new Map(
    [...found].map(([address, text]) => [
      address,
      text.replace(/\w{6}_(?:variable|className)/g, ''),
    ]),
  );
}

test('two builds say the same, wherever and whenever they are made and rendered', async () => {
  const folder = await copySite('again', ownPosts());
  buildSite(folder, { TZ: 'America/New_York' });
  const expected = withoutFolder(await crawl(origin, ['/', ...TEXTS]));
  assert.ok(expected.size > 70, `${expected.size}`);
  for (const TZ of ['America/New_York', 'Asia/Jakarta', 'Pacific/Kiritimati']) {
    // Every page is rendered anew.
    rmSync(path.join(folder, '.next/pages'), { recursive: true, force: true });
    const again = await startSite(folder, { TZ });
    const found = withoutFolder(await crawl(again.origin, ['/', ...TEXTS]));
    await again.stop();
    assert.deepEqual(differences(found, expected), [], TZ);
  }
});
