import type { Metadata } from 'next';
import { getTagPage } from '@/lib/cached-posts.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { isIndexedTag } from '@/lib/tags.ts';
import { text } from '@/lib/text.ts';
import { tagPath } from '@/lib/urls.ts';

/** The head of one page of a tag's posts. */
export async function tagMetadata(tagKey: string, page: number): Promise<Metadata> {
  const listing = await getTagPage(tagKey, page);
  if (!listing) return {};
  const { tag, total, description } = listing;
  return pageMetadata({
    title: text.pageTitle(text.topic(tag.name), page),
    description: text.pageTitle(description, page),
    path: tagPath(tag.key, page),
    tag,
    isIndexed: isIndexedTag(total),
  });
}
