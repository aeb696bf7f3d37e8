import type { Metadata } from 'next';
import { getTagPage } from '@/lib/cached-posts.ts';
import { text } from '@/lib/text.ts';
import { tagPath } from '@/lib/urls.ts';

/** Title, description and canonical address of one page of a tag's posts. */
export async function tagMetadata(tagKey: string, page: number): Promise<Metadata> {
  const listing = await getTagPage(tagKey, page);
  if (!listing) return {};
  const { tag, total } = listing;
  return {
    title: text.pageTitle(text.topic(tag.name), page),
    description: text.pageTitle(text.topicDescription(tag.name, total), page),
    alternates: { canonical: tagPath(tag.key, page) },
  };
}
