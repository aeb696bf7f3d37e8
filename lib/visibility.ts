/** What decides whether readers may see something. Dates as `parseDate` returns them. */
export type Schedule = {
  draft?: boolean | undefined;
  date?: string | undefined;
  expires?: string | undefined;
};

/** Why readers do not see something. */
export type Hidden = 'draft' | 'scheduled' | 'expired';

/**
 * The only visibility rule: not a draft, due, and not expired at `now` (milliseconds since 1970).
 * Called when a snapshot is made and nowhere else, so that every page agrees.
 */
export function isVisible(schedule: Schedule, now: number): boolean {
  return hiddenAs(schedule, now) === undefined;
}

/** The same rule with its reason; undefined for what readers see. */
export function hiddenAs(
  { draft = false, date, expires }: Schedule,
  now: number,
): Hidden | undefined {
  if (draft) return 'draft';
  if (expires !== undefined && Date.parse(expires) <= now) return 'expired';
  return date !== undefined && Date.parse(date) > now ? 'scheduled' : undefined;
}

/** The next moment after `now` at which the answer of `isVisible` changes; undefined for never. */
export function nextChange({ draft, date, expires }: Schedule, now: number): number | undefined {
  if (draft) return undefined;
  const end = expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(expires);
  const begin = date === undefined ? now : Date.parse(date);
  if (begin > now) return begin < end ? begin : undefined;
  return end > now && expires !== undefined ? end : undefined;
}
