import type { Metadata } from 'next';
import { getHomePosts } from '@/lib/cached-posts.ts';
import { site } from '@/lib/site.ts';
import { text } from '@/lib/text.ts';
import { postsPath } from '@/lib/urls.ts';
import { PostGrid } from './_components/post-grid.tsx';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomePage() {
  const { featured, newest } = await getHomePosts();
  return (
    <>
      <header className="page-header home-header">
        <h1>{site.tagline}</h1>
        <p>{site.description}</p>
      </header>
      {featured.length > 0 && (
        <section aria-labelledby="featuredPosts">
          <h2 id="featuredPosts">{text.featured}</h2>
          <PostGrid posts={featured} leading />
        </section>
      )}
      <section aria-labelledby="newestPosts">
        <h2 id="newestPosts">{text.newest}</h2>
        <PostGrid posts={newest} eager={featured.length === 0} />
        <p>
          <a className="more-link" href={postsPath()}>
            {text.allPosts}
          </a>
        </p>
      </section>
    </>
  );
}
