/** What decides whether readers may see something. Dates as `parseDate` returns them. */
export type Schedule = {
  draft?: boolean | undefined;
  date?: string | undefined;
  expires?: string | undefined;
};

/**
 * The only visibility rule: not a draft, due, and not expired at `now` (milliseconds since 1970).
 * Called when a snapshot is made and nowhere else, so that every page agrees.
 */
export function isVisible({ draft = false, date, expires }: Schedule, now: number): boolean {
  if (draft) return false;
  if (date !== undefined && Date.parse(date) > now) return false;
  return expires === undefined || Date.parse(expires) > now;
}

/** The next moment after `now` at which the answer of `isVisible` changes; undefined for never. */
export function nextChange({ draft, date, expires }: Schedule, now: number): number | undefined {
  if (draft) return undefined;
  const end = expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(expires);
  const begin = date === undefined ? now : Date.parse(date);
  if (begin > now) return begin < end ? begin : undefined;
  return end > now && expires !== undefined ? end : undefined;
}
