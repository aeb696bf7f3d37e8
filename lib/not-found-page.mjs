import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lightPage } from './light-page.mjs';
import { isSearch } from './page-keys.mjs';

/** The empty field of the form that `app/not-found.tsx` shows; the one in the header has no value. */
const EMPTY_FIELD = ' value=""';

/** What addresses are made of that says nothing of a text. */
const NO_WORD =
  /^(?:\d+|posts?|tags?|blog|category|archive|page|index|html?|php|aspx?|amp|feed|wp)$/i;
const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/**
 * The site's own 404 page as a build left it, light.
 * @param {string} distDir
 * @returns {Promise<string>}
 */
export async function readNotFoundPage(distDir) {
  return lightPage(await readFile(path.join(distDir, 'server', 'app', '_not-found.html'), 'utf8'));
}

/**
 * The 404 page with the words of an address to search for: most links that are broken name what
 * they led to.
 * @param {string} page
 * @param {string} address path as it stands in Next's keys
 */
export function withWordsOf(page, address) {
  const words = isSearch(address) ? '' : wordsOf(address);
  // Letters and digits alone: nothing that HTML or `replace()` would read as more.
  return page.replace(EMPTY_FIELD, ` value="${words}"`);
}

/** @param {string} address */
function wordsOf(address) {
  const words = decode(address).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word.length <= LONGEST_WORD && !NO_WORD.test(word))
    .slice(0, MOST_WORDS)
    .join(' ');
}

/** @param {string} address */
function decode(address) {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return '';
  }
}
