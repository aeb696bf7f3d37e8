import { JsonLd } from '@/app/_components/json-ld.tsx';
import { PageHeader } from '@/app/_components/page-header.tsx';
import { Pagination } from '@/app/_components/pagination.tsx';
import { PostGrid } from '@/app/_components/post-grid.tsx';
import { Prose } from '@/app/_components/prose.tsx';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.tsx';
import { tagTrail } from '@/lib/breadcrumbs.ts';
import { getTagPage } from '@/lib/cached-posts.ts';
import { breadcrumbData, listData } from '@/lib/structured-data.ts';
import { text } from '@/lib/text.ts';
import { tagPath } from '@/lib/urls.ts';
import './tag-listing.css';

/** One page of a tag's posts, with its way to the others; on page 1 what editors wrote about it. */
export async function TagListing({ tagKey, page }: { tagKey: string; page: number }) {
  const listing = await getTagPage(tagKey, page);
  // A tag that moved takes all of its pages along.
  if (!listing) return redirectOrNotFound(tagPath(tagKey));
  const { tag, description, posts, body } = listing;
  const title = text.topic(tag.name);
  const trail = tagTrail(tag, page);
  return (
    <>
      <JsonLd data={listData({ title, description, path: tagPath(tagKey, page), posts })} />
      <JsonLd data={breadcrumbData(trail)} />
      <PageHeader title={title} note={description} trail={trail} />
      {body?.html && (
        <div className="topic-text">
          <Prose html={body.html} />
        </div>
      )}
      <PostGrid posts={posts} headingLevel="h2" eager />
      <Pagination page={page} pages={listing.pages} pathOf={(number) => tagPath(tagKey, number)} />
    </>
  );
}
