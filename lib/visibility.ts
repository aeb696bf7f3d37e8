/** What decides whether readers may see something. Dates as `parseDate` returns them. */
export type Schedule = { draft: boolean; date?: string | undefined; expires?: string | undefined };

/**
 * The only visibility rule: not a draft, due, and not expired at `now` (milliseconds since 1970).
 * Called when a snapshot is made and nowhere else, so that every page agrees.
 */
export function isVisible({ draft, date, expires }: Schedule, now: number): boolean {
  if (draft) return false;
  if (date !== undefined && Date.parse(date) > now) return false;
  return expires === undefined || Date.parse(expires) > now;
}
