import type { Metadata } from 'next';
import { getHomePosts } from '@/lib/cached-posts.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { site } from '@/lib/site.ts';
import { siteData } from '@/lib/structured-data.ts';
import { text } from '@/lib/text.ts';
import { postsPath } from '@/lib/urls.ts';
import { JsonLd } from './_components/json-ld.tsx';
import { PostCard } from './_components/post-card.tsx';
import { PostGrid } from './_components/post-grid.tsx';
import { TopicList } from './_components/topic-list.tsx';
import './home.css';

const title = `${site.name}: ${site.tagline}`;

export const metadata: Metadata = {
  ...pageMetadata({ title, description: site.description, path: '/' }),
  title: { absolute: title },
};

export default async function HomePage() {
  const { lead, featured, newest, topics } = await getHomePosts();
  const { webSite, organization } = siteData();
  return (
    <>
      <JsonLd data={webSite} />
      <JsonLd data={organization} />
      <header className="page-header home-header">
        <h1>{site.tagline}</h1>
        <p>{site.description}</p>
      </header>
      {lead && <PostCard post={lead} headingLevel="h2" size="lead" eager />}
      {featured.length > 0 && (
        <section aria-labelledby="featuredPosts">
          <h2 id="featuredPosts">{text.featured}</h2>
          <PostGrid posts={featured} rows />
        </section>
      )}
      {(newest.length > 0 || !lead) && (
        <section aria-labelledby="newestPosts">
          <h2 id="newestPosts">{text.newest}</h2>
          <PostGrid posts={newest} />
          <MoreLink href={postsPath()}>{text.allPosts}</MoreLink>
        </section>
      )}
      {topics.length > 0 && (
        <section aria-labelledby="mainTopics">
          <h2 id="mainTopics">{text.mainTopics}</h2>
          <TopicList topics={topics} />
          <MoreLink href="/tags">{text.allTopics}</MoreLink>
        </section>
      )}
    </>
  );
}

function MoreLink({ href, children }: { href: string; children: string }) {
  return (
    <p>
      <a className="more-link" href={href}>
        {children}
      </a>
    </p>
  );
}
