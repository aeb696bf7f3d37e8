import { JsonLd } from '@/app/_components/json-ld.tsx';
import { PageHeader } from '@/app/_components/page-header.tsx';
import { Pagination } from '@/app/_components/pagination.tsx';
import { PostGrid } from '@/app/_components/post-grid.tsx';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.tsx';
import { monthTrail } from '@/lib/breadcrumbs.ts';
import { getMonthPage } from '@/lib/cached-posts.ts';
import { formatMonth } from '@/lib/dates.ts';
import { breadcrumbData, listData } from '@/lib/structured-data.ts';
import { text } from '@/lib/text.ts';
import { askedMonthPath, monthPath, parseMonth } from '@/lib/urls.ts';

type Props = { year: string; month: string; page: number };

/** One page of a month's posts, with its way to the others. */
export async function MonthListing({ page, ...segments }: Props) {
  const month = parseMonth(segments);
  const listing = month === undefined ? undefined : await getMonthPage(month, page);
  if (month === undefined || !listing) return redirectOrNotFound(askedMonthPath(segments, page));
  const { posts, pages, total } = listing;
  const name = formatMonth(month);
  const [title, description] = [text.archiveOf(name), text.archiveOfDescription(name, total)];
  const trail = monthTrail(month, page);
  return (
    <>
      <JsonLd data={listData({ title, description, path: monthPath(month, page), posts })} />
      <JsonLd data={breadcrumbData(trail)} />
      <PageHeader title={title} note={description} trail={trail} />
      <PostGrid posts={posts} headingLevel="h2" eager />
      <Pagination page={page} pages={pages} pathOf={(number) => monthPath(month, number)} />
    </>
  );
}
