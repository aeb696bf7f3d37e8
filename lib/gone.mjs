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
  /** @type {(status: number, ...others: unknown[]) => typeof response} */
  const tell = (status, ...others) =>
    Reflect.apply(writeHead, response, [status === 404 ? 410 : status, ...others]);
  response.writeHead = tell;
}

/** @param {string} url whose percent-encoding was looked at before */
function spelled(url) {
  const [path = ''] = url.split('?', 1);
  return decodeURIComponent(path).normalize('NFC').replace(/\/+$/, '') || '/';
}
