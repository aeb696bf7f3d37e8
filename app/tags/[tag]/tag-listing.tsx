import { PageHeader } from '@/app/_components/page-header.tsx';
import { Pagination } from '@/app/_components/pagination.tsx';
import { PostGrid } from '@/app/_components/post-grid.tsx';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.ts';
import { getTagPage } from '@/lib/cached-posts.ts';
import { text } from '@/lib/text.ts';
import { tagPath } from '@/lib/urls.ts';

/** One page of a tag's posts, with its way to the others. */
export async function TagListing({ tagKey, page }: { tagKey: string; page: number }) {
  const listing = await getTagPage(tagKey, page);
  if (!listing) return redirectOrNotFound(tagPath(tagKey, page));
  return (
    <>
      <PageHeader title={text.topic(listing.tag.name)} note={text.postCount(listing.total)} />
      <PostGrid posts={listing.posts} headingLevel="h2" eager />
      <Pagination page={page} pages={listing.pages} pathOf={(number) => tagPath(tagKey, number)} />
    </>
  );
}
