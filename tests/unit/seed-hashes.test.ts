import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { CachedRouteKind } from 'next/dist/server/response-cache/types.js';
import { isWholeSeed, writeSeedHashes } from '../../lib/seed-hashes.mjs';
import { temporaryFolder } from './temporary-site.ts';

const PAGE = '<!doctype html><title>Judul</title>';

/** The folder of a build with one page, and the list of what its pages are. */
async function built(): Promise<{ folder: string; list: string }> {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'server/app'), { recursive: true });
  writeFileSync(path.join(folder, 'server/app/index.html'), PAGE);
  await writeSeedHashes(folder);
  return { folder, list: path.join(folder, 'seed-hashes.json') };
}

const page = (html: string) => ({
  ...{ kind: 'APP_PAGE' as CachedRouteKind.APP_PAGE, html, headers: {}, status: 200 },
  ...{ rscData: undefined, postponed: undefined, segmentData: undefined },
});

test('a page of a build is whole while it is as it was built', async () => {
  const { folder } = await built();
  assert.equal(await isWholeSeed(folder, page(PAGE)), true);
  assert.equal(await isWholeSeed(folder, page(PAGE.slice(0, 20))), false);
});

test('no page is known to be whole where the list of them was cut off', async () => {
  const { folder, list } = await built();
  truncateSync(list, Math.floor(readFileSync(list).length / 2));
  assert.equal(await isWholeSeed(folder, page(PAGE)), false);
});
