import type { Metadata } from 'next';
import { getTags } from '@/lib/cached-posts.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { text } from '@/lib/text.ts';
import { PageHeader } from '../_components/page-header.tsx';
import { TopicList } from '../_components/topic-list.tsx';

export const metadata: Metadata = pageMetadata({
  title: text.topics,
  description: text.topicsDescription,
  path: '/tags',
});

export default async function TagsPage() {
  const tags = await getTags();
  return (
    <>
      <PageHeader title={text.topics} note={text.topicsDescription} />
      {tags.length === 0 ? <p className="empty">{text.noTopics}</p> : <TopicList topics={tags} />}
    </>
  );
}
