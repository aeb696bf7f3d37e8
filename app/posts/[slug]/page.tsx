import type { Metadata } from 'next';
import { Article } from '@/app/_components/article.tsx';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.tsx';
import { getPost } from '@/lib/cached-posts.ts';
import { NO_PARAM } from '@/lib/no-param.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { getNewestSlugs } from '@/lib/prerendered.ts';
import { site } from '@/lib/site.ts';
import { decodeParam, postPath } from '@/lib/urls.ts';

type Props = PageProps<'/posts/[slug]'>;

export async function generateStaticParams() {
  const slugs = await getNewestSlugs(site.prerenderedPosts);
  return (slugs.length > 0 ? slugs : [NO_PARAM]).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getPost(decodeParam((await params).slug));
  if (!found) return {};
  const { post } = found;
  const { title, description, slug } = post;
  return pageMetadata({ title, description, path: postPath(slug), post });
}

export default async function PostPage({ params }: Props) {
  const slug = decodeParam((await params).slug);
  const found = await getPost(slug);
  if (!found) return redirectOrNotFound(postPath(slug));
  return <Article {...found} />;
}
