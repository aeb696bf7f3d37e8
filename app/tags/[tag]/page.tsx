import type { Metadata } from 'next';
import { getTags } from '@/lib/cached-posts.ts';
import { NO_PARAM } from '@/lib/no-param.ts';
import { decodeParam } from '@/lib/urls.ts';
import { TagListing } from './tag-listing.tsx';
import { tagMetadata } from './tag-metadata.ts';

type Props = PageProps<'/tags/[tag]'>;

export async function generateStaticParams() {
  const tags = await getTags();
  return tags.length > 0 ? tags.map(({ key }) => ({ tag: key })) : [{ tag: NO_PARAM }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tagMetadata(decodeParam((await params).tag), 1);
}

export default async function TagPage({ params }: Props) {
  return <TagListing tagKey={decodeParam((await params).tag)} page={1} />;
}
