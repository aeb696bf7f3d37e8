import type { Metadata } from 'next';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.tsx';
import { NO_PARAM } from '@/lib/no-param.ts';
import { decodeParam, numberedPath, parsePageNumber, tagPath } from '@/lib/urls.ts';
import { TagListing } from '../../tag-listing.tsx';
import { tagMetadata } from '../../tag-metadata.ts';

type Props = PageProps<'/tags/[tag]/page/[page]'>;

/** Few readers go this far, so nothing is prerendered. */
export function generateStaticParams() {
  return [{ tag: NO_PARAM, page: NO_PARAM }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tag, page } = await params;
  return tagMetadata(decodeParam(tag), parsePageNumber(page) ?? 0);
}

export default async function TagPageByNumber({ params }: Props) {
  const { tag, page: segment } = await params;
  const tagKey = decodeParam(tag);
  const page = parsePageNumber(segment);
  if (page === undefined) return redirectOrNotFound(numberedPath(tagPath(tagKey), segment));
  return <TagListing tagKey={tagKey} page={page} />;
}
