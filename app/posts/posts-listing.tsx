import { getPostsPage } from '@/lib/cached-posts.ts';
import { text } from '@/lib/text.ts';
import { postsPath } from '@/lib/urls.ts';
import { PageHeader } from '../_components/page-header.tsx';
import { Pagination } from '../_components/pagination.tsx';
import { PostGrid } from '../_components/post-grid.tsx';
import { redirectOrNotFound } from '../redirect-or-not-found.ts';

/** One page of all posts, with its way to the others. */
export async function PostsListing({ page }: { page: number }) {
  const listing = await getPostsPage(page);
  if (!listing) return redirectOrNotFound(postsPath(page));
  return (
    <>
      <PageHeader title={text.allPosts} note={text.postCount(listing.total)} />
      <PostGrid posts={listing.posts} headingLevel="h2" eager />
      <Pagination page={page} pages={listing.pages} pathOf={postsPath} />
    </>
  );
}
