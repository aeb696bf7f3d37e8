import type { Metadata } from 'next';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.tsx';
import { NO_PARAM } from '@/lib/no-param.ts';
import { askedMonthPath, parsePageNumber } from '@/lib/urls.ts';
import { MonthListing } from '../../month-listing.tsx';
import { monthMetadata } from '../../month-metadata.ts';

type Props = PageProps<'/archive/[year]/[month]/page/[page]'>;

/** Few readers go this far, so nothing is prerendered. */
export function generateStaticParams() {
  return [{ year: NO_PARAM, month: NO_PARAM, page: NO_PARAM }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, ...month } = await params;
  return monthMetadata(month, parsePageNumber(page) ?? 0);
}

export default async function MonthPageByNumber({ params }: Props) {
  const { page: segment, ...month } = await params;
  const page = parsePageNumber(segment);
  if (page === undefined) return redirectOrNotFound(askedMonthPath(month, segment));
  return <MonthListing {...month} page={page} />;
}
