import type { Metadata } from 'next';
import { text } from '@/lib/text.ts';
import { postsPath } from '@/lib/urls.ts';
import { PostsListing } from './posts-listing.tsx';

export const metadata: Metadata = {
  title: text.allPosts,
  description: text.allPostsDescription,
  alternates: { canonical: postsPath() },
};

export default function PostsPage() {
  return <PostsListing page={1} />;
}
