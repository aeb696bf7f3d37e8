/** Longest query in characters; what is longer is no question. */
export const MOST_CHARACTERS = 200;

/** Signs that nobody types on purpose. Halves of characters are among them. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\uFFFD]+/gu;

/**
 * What a reader typed, without what cannot be seen; undefined when there is nothing to look for, or
 * far too much.
 * @param {string} typed
 * @returns {string | undefined}
 */
export function tidyQuery(typed) {
  if (typed.length > 4 * MOST_CHARACTERS) return undefined;
  const query = typed.normalize('NFC').replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim();
  const { length } = [...query];
  return length > 0 && length <= MOST_CHARACTERS ? query : undefined;
}
