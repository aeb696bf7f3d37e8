import { formatDate } from '@/lib/dates.ts';

/** A date in words, with the exact moment for machines. */
export function PostDate({ date }: { date: string }) {
  return <time dateTime={date}>{formatDate(date)}</time>;
}
