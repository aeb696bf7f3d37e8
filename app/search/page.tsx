import type { Metadata } from 'next';
import { getTopTags } from '@/lib/cached-posts.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { text } from '@/lib/text.ts';
import { searchPath } from '@/lib/urls.ts';
import { PageHeader } from '../_components/page-header.tsx';
import { SearchForm } from '../_components/search-form.tsx';
import { TopicList } from '../_components/topic-list.tsx';

export const metadata: Metadata = pageMetadata({
  title: text.search,
  description: text.searchDescription,
  path: searchPath(),
  isIndexed: false,
});

/** What a search for nothing, or for far too much, leads to. */
export default async function SearchPage() {
  const topics = await getTopTags();
  return (
    <>
      <PageHeader title={text.search} note={text.searchDescription} />
      <SearchForm large />
      {topics.length > 0 && (
        <section>
          <h2>{text.mainTopics}</h2>
          <TopicList topics={topics} />
        </section>
      )}
    </>
  );
}
