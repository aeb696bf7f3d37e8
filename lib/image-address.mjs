import { IMAGE_QUALITY, IMAGE_WIDTHS } from './delivery.mjs';

/** Where `next/image` sends those who want a picture made smaller. */
const IMAGE_PATH = '/_next/image';

/** @param {string} url of a request */
export function isImageAddress(url) {
  return url.split('?', 1)[0] === IMAGE_PATH;
}

/**
 * The picture and the width that such an address asks for, when it is spelled as our pages spell it.
 * Each other spelling would be one more picture to keep, and to make.
 * @param {string} url
 * @returns {{ src: string, width: number } | undefined}
 */
export function parseImageAddress(url) {
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const src = query.get('url') ?? '';
  const width = Number(query.get('w'));
  if (!IMAGE_WIDTHS.includes(width)) return undefined;
  // What parsers of addresses drop, at the end or anywhere, would name another picture.
  if (!/^\/img\/[^?#%\\\p{Cc}]*[^?#%\\\p{Cc} ]$/u.test(src)) return undefined;
  if (/\/\.{0,2}(?:\/|$)/.test(src)) return undefined;
  const own = `${IMAGE_PATH}?url=${encodeURIComponent(src)}&w=${width}&q=${IMAGE_QUALITY}`;
  return url === own ? { src, width } : undefined;
}
