import type { Metadata } from 'next';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.tsx';
import { getPostsPage } from '@/lib/cached-posts.ts';
import { NO_PARAM } from '@/lib/no-param.ts';
import { numberedPath, parsePageNumber, postsPath } from '@/lib/urls.ts';
import { PostsListing } from '../../posts-listing.tsx';
import { postsMetadata } from '../../posts-metadata.ts';

type Props = PageProps<'/posts/page/[page]'>;

export async function generateStaticParams() {
  const second = await getPostsPage(2);
  return [{ page: second ? '2' : NO_PARAM }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = parsePageNumber((await params).page);
  return page === undefined ? {} : postsMetadata(page);
}

export default async function PostsPageByNumber({ params }: Props) {
  const segment = (await params).page;
  const page = parsePageNumber(segment);
  if (page === undefined) return redirectOrNotFound(numberedPath(postsPath(), segment));
  return <PostsListing page={page} />;
}
