import type { Metadata } from 'next';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { text } from '@/lib/text.ts';
import { postsPath } from '@/lib/urls.ts';

/** The head of one page of all posts. */
export function postsMetadata(page: number): Metadata {
  return pageMetadata({
    title: text.pageTitle(text.allPosts, page),
    description: text.pageTitle(text.allPostsDescription, page),
    path: postsPath(page),
  });
}
