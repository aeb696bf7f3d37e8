import type { Metadata } from 'next';
import { NO_PARAM } from '@/lib/no-param.ts';
import { getNewestTagKeys } from '@/lib/prerendered.ts';
import { site } from '@/lib/site.ts';
import { decodeParam } from '@/lib/urls.ts';
import { TagListing } from './tag-listing.tsx';
import { tagMetadata } from './tag-metadata.ts';

type Props = PageProps<'/tags/[tag]'>;

export async function generateStaticParams() {
  const keys = await getNewestTagKeys(site.prerenderedPosts);
  return (keys.length > 0 ? keys : [NO_PARAM]).map((tag) => ({ tag }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tagMetadata(decodeParam((await params).tag), 1);
}

export default async function TagPage({ params }: Props) {
  return <TagListing tagKey={decodeParam((await params).tag)} page={1} />;
}
