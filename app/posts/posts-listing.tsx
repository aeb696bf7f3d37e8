import { postsTrail } from '@/lib/breadcrumbs.ts';
import { getPostsPage } from '@/lib/cached-posts.ts';
import { breadcrumbData, listData } from '@/lib/structured-data.ts';
import { text } from '@/lib/text.ts';
import { postsPath } from '@/lib/urls.ts';
import { JsonLd } from '../_components/json-ld.tsx';
import { PageHeader } from '../_components/page-header.tsx';
import { Pagination } from '../_components/pagination.tsx';
import { PostGrid } from '../_components/post-grid.tsx';
import { redirectOrNotFound } from '../redirect-or-not-found.tsx';

/** One page of all posts, with its way to the others. */
export async function PostsListing({ page }: { page: number }) {
  const listing = await getPostsPage(page);
  if (!listing) return redirectOrNotFound(postsPath(page));
  const title = text.allPosts;
  const description = text.allPostsDescription;
  const trail = postsTrail(page);
  return (
    <>
      <JsonLd
        data={listData({ title, description, path: postsPath(page), posts: listing.posts })}
      />
      <JsonLd data={breadcrumbData(trail)} />
      <PageHeader title={title} note={text.postCount(listing.total)} trail={trail} />
      <PostGrid posts={listing.posts} headingLevel="h2" eager />
      <Pagination page={page} pages={listing.pages} pathOf={postsPath} />
    </>
  );
}
