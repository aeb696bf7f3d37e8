import type { Metadata } from 'next';
import { PostsListing } from './posts-listing.tsx';
import { postsMetadata } from './posts-metadata.ts';

export const metadata: Metadata = postsMetadata(1);

export default function PostsPage() {
  return <PostsListing page={1} />;
}
