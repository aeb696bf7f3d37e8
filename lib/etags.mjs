import { createHash } from 'node:crypto';

/**
 * A strong entity tag: the same for the same bytes.
 * @param {Buffer} body
 */
export function etagOf(body) {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/**
 * Whether an `If-None-Match` names an entity tag. RFC 9110, 13.1.2: the comparison is weak, so `W/`
 * does not count.
 * @param {string | null | undefined} ifNoneMatch
 * @param {string} etag
 */
export function matches(ifNoneMatch, etag) {
  return (ifNoneMatch ?? '').split(',').some((tag) => {
    const wanted = tag.trim().replace(/^W\//, '');
    return wanted === etag || wanted === '*';
  });
}
