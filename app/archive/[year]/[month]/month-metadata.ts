import type { Metadata } from 'next';
import { getMonthPage } from '@/lib/cached-posts.ts';
import { formatMonth } from '@/lib/dates.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { text } from '@/lib/text.ts';
import { monthPath, parseMonth } from '@/lib/urls.ts';

/** The head of one page of a month's posts. */
export async function monthMetadata(
  segments: { year: string; month: string },
  page: number,
): Promise<Metadata> {
  const month = parseMonth(segments);
  const listing = month === undefined ? undefined : await getMonthPage(month, page);
  if (month === undefined || !listing) return {};
  const name = formatMonth(month);
  return pageMetadata({
    title: text.pageTitle(text.archiveOf(name), page),
    description: text.pageTitle(text.archiveOfDescription(name, listing.total), page),
    path: monthPath(month, page),
  });
}
