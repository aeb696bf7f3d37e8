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
