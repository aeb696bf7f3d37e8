import memoize from 'lodash/memoize.js';
import { DateTime } from 'luxon';
import { site } from './site.ts';

/** ISO 8601 calendar dates and date-times, as RFC 3339 narrows them; seconds and zone may be left out. */
const ISO_DATE =
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/**
 * Reads an ISO 8601 date or date-time; without a zone it is taken in the site's.
 * Returns it in the site's zone with its offset (`2020-03-10T09:41:23.762+07:00`), so that what
 * machines read agrees with what people see, or undefined when it is no date (2024-02-31).
 */
export function parseDate(value: string, zone = site.timeZone): string | undefined {
  if (!ISO_DATE.test(value)) return undefined;
  const date = DateTime.fromISO(value, { zone });
  return date.isValid ? (date.toISO({ suppressMilliseconds: true }) ?? undefined) : undefined;
}

/** The day on which a moment (milliseconds since 1970) falls in the site's zone: `2026-11-25`. */
export function dayOf(moment: number): string {
  // The form that Swedish shares with ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: site.timeZone }).format(moment);
}

/** A month such as `2026-03` in words of the site's locale: `Maret 2026`; `month` leaves out the year. */
export function formatMonth(month: string, parts: 'month' | 'all' = 'all'): string {
  const year = parts === 'all' ? 'numeric' : undefined;
  const format = new Intl.DateTimeFormat(site.locale, { month: 'long', year, timeZone: 'UTC' });
  return format.format(Date.parse(month));
}

/**
 * A date that `parseDate` returned, in words of the site's locale and zone: `10 Maret 2020`.
 * Not with luxon, which asks for the time of day whatever it does; Next stops a build on that.
 */
export function formatDate(iso: string, locale: string = site.locale): string {
  return longDateFormat(locale).format(Date.parse(iso));
}

/** To make one takes as long as to write forty dates with it. */
const longDateFormat = memoize(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: site.timeZone }),
);
