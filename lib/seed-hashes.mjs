import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from './files-below.mjs';

/**
 * @typedef {import('./page-cache.mjs').PageValue} PageValue
 * @typedef {import('./page-cache.mjs').RouteValue} RouteValue
 */

// Next lays down the pages of a build as plain files. What a full disk, or a copy that was cut off,
// left of one would be served for a whole page.

/** @param {string} distDir */
const listIn = (distDir) => path.join(distDir, 'seed-hashes.json');

/**
 * Writes down what the pages and texts of a build are, once it is done.
 * @param {string} distDir such as `.next`
 */
export async function writeSeedHashes(distDir) {
  const files = filesBelow(path.join(distDir, 'server/app'));
  const seeds = files.filter((file) => /\.(?:html|body)$/.test(file));
  const hashes = await Promise.all(seeds.map(async (file) => hashOf(await readFile(file))));
  await writeFile(`${listIn(distDir)}.new`, JSON.stringify([...new Set(hashes)].sort()));
  await rename(`${listIn(distDir)}.new`, listIn(distDir));
}

/**
 * Forgets them: a build that is beginning makes others.
 * @param {string} distDir
 */
export async function removeSeedHashes(distDir) {
  await rm(listIn(distDir), { force: true });
}

/** What was written down, by folder; undefined where nothing was, as while Next builds. */
const known = /** @type {Map<string, Promise<Set<string> | undefined>>} */ (new Map());

/**
 * Whether a page or text of a build is what it was when it was built.
 * @param {string} distDir
 * @param {PageValue | RouteValue} value
 */
export async function isWholeSeed(distDir, value) {
  const reading = known.get(distDir) ?? readSeedHashes(distDir);
  known.set(distDir, reading);
  const hashes = await reading;
  return !hashes || hashes.has(hashOf(value.kind === 'APP_PAGE' ? value.html : value.body));
}

/**
 * @param {string} distDir
 * @returns {Promise<Set<string> | undefined>}
 */
async function readSeedHashes(distDir) {
  const text = await readFile(listIn(distDir), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return new Set(JSON.parse(text));
  } catch {
    return new Set(); // A copy that was cut off: no page of the build is known to be whole.
  }
}

/** @param {string | Buffer} text */
function hashOf(text) {
  return createHash('sha256').update(text).digest('base64url');
}
