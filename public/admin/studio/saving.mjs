/** @typedef {import('../../../lib/studio/decap.d.ts').ImmutableMap} ImmutableMap */

/**
 * The data of an entry without what an editor left empty: an empty field is an error in a post, and one
 * that is not there is none. A draft that is none needs no line, either.
 * @param {ImmutableMap} entry
 * @returns {ImmutableMap}
 */
export function tidy(entry) {
  return entry
    .get('data')
    .filter((value, name) => !isEmpty(value) && !(name === 'draft' && !value));
}

/** @param {unknown} value */
function isEmpty(value) {
  if (typeof value === 'string') return value.trim() === '';
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && 'size' in value && value.size === 0;
}
