import type { Metadata } from 'next';
import { getArchive } from '@/lib/cached-posts.ts';
import { NO_PARAM } from '@/lib/no-param.ts';
import { MonthListing } from './month-listing.tsx';
import { monthMetadata } from './month-metadata.ts';

type Props = PageProps<'/archive/[year]/[month]'>;

/** The months of the newest year; others when someone first asks. */
export async function generateStaticParams() {
  const [newest] = await getArchive();
  const months = newest?.months.map(({ month }) => month.slice(5)) ?? [NO_PARAM];
  return months.map((month) => ({ year: newest?.year ?? NO_PARAM, month }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return monthMetadata(await params, 1);
}

export default async function MonthPage({ params }: Props) {
  return <MonthListing {...(await params)} page={1} />;
}
