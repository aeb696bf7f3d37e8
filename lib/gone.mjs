import { pathInKeys } from './page-keys.mjs';

/**
 * Answers 410 instead of 404 for what an editor said is gone: a search engine forgets it sooner, and
 * does not ask again. RFC 9110, 15.5.11.
 * @param {ReadonlySet<string>} gone paths as `normalizePath()` spells them
 * @param {string} url of the request
 * @param {import('node:http').ServerResponse} response
 */
export function tellGone(gone, url, response) {
  if (gone.size === 0 || !gone.has(spelled(url))) return;
  const writeHead = response.writeHead.bind(response);
  /** @type {(status: number, ...others: any[]) => import('node:http').ServerResponse} */
  const instead = (status, ...others) => writeHead(status === 404 ? 410 : status, ...others);
  response.writeHead = instead;
}

/** @param {string} url */
function spelled(url) {
  const path = decodeURIComponent(pathInKeys(url)).normalize('NFC');
  return path.replace(/\/+$/, '') || '/';
}
