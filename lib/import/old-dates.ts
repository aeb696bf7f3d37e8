import { DateTime } from 'luxon';
import { parseDate } from '../dates.ts';

/** How people and other programs write dates whose order of day and month is plain. */
const FORMS = [
  ...['yyyy/M/d', 'yyyy/M/d H:mm', 'yyyy/M/d H:mm:ss', 'yyyy-M-d', 'yyyy.M.d', 'yyyyMMdd'],
  ...['MMMM d, yyyy', 'MMM d, yyyy', 'd MMMM yyyy', 'd MMM yyyy', 'cccc, MMMM d, yyyy'],
  ...['yyyy-M-d H:mm', 'yyyy-M-d H:mm:ss', 'd. MMMM yyyy'],
];

/**
 * A date as another site wrote it -> as this one reads it, with no other zone than it had. Undefined
 * when it is no date, or could be two, such as 04/01/2017.
 */
export function toIsoDate(text: string): string | undefined {
  const written = text.trim();
  for (const locale of ['en', 'id']) {
    for (const form of FORMS) {
      const date = DateTime.fromFormat(written, form, { locale, zone: 'utc' });
      if (date.isValid) return withoutZone(date);
    }
  }
  // These take a year or a time alone, too.
  const isWhole = /^\d{4}-\d{2}-\d{2}[T ]/.test(written);
  const readings = isWhole ? [DateTime.fromSQL, DateTime.fromISO] : [DateTime.fromRFC2822];
  for (const read of readings) {
    const date = read(written, { setZone: true, zone: 'utc' });
    const iso = date.isValid ? (hasZone(written) ? zoned(date) : withoutZone(date)) : undefined;
    if (iso && parseDate(iso)) return iso;
  }
  return undefined;
}

/** The day that a file name such as `2017-01-04-foo` begins with. */
export function dayOfName(name: string): string | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(name) ?? [];
  return day !== undefined && parseDate(day) ? day : undefined;
}

function hasZone(text: string): boolean {
  return /(?:Z|GMT|UTC?|[A-Z]{3}|[+-]\d{2}:?\d{2})$/i.test(text);
}

function zoned(date: DateTime): string | undefined {
  return date.toISO({ suppressMilliseconds: true }) ?? undefined;
}

function withoutZone(date: DateTime): string | undefined {
  const iso = date.toISO({ includeOffset: false, suppressMilliseconds: true });
  return iso?.replace(/T00:00:00$/, '');
}
