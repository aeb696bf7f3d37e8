import type { Metadata } from 'next';
import { NO_PARAM } from '@/lib/no-param.ts';
import { getNewestMonths } from '@/lib/prerendered.ts';
import { MonthListing } from './month-listing.tsx';
import { monthMetadata } from './month-metadata.ts';

type Props = PageProps<'/archive/[year]/[month]'>;

/** The months of the newest year; others when someone first asks. */
export async function generateStaticParams() {
  const months = await getNewestMonths();
  return months.length > 0 ? months : [{ year: NO_PARAM, month: NO_PARAM }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return monthMetadata(await params, 1);
}

export default async function MonthPage({ params }: Props) {
  return <MonthListing {...(await params)} page={1} />;
}
