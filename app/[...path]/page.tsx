import type { Metadata } from 'next';
import { HiddenMark } from '@/app/_components/hidden-mark.tsx';
import { Prose } from '@/app/_components/prose.tsx';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.tsx';
import { getPage } from '@/lib/cached-posts.ts';
import { NO_PARAM } from '@/lib/no-param.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { getPageSlugs } from '@/lib/prerendered.ts';
import { decodeParam, pagePath } from '@/lib/urls.ts';
import '@/app/_components/article.css';

type Props = PageProps<'/[...path]'>;

export async function generateStaticParams() {
  const slugs = await getPageSlugs();
  return (slugs.length > 0 ? slugs : [NO_PARAM]).map((slug) => ({ path: [slug] }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findPage((await params).path);
  if (!found) return {};
  const { title, description, slug } = found.page;
  return pageMetadata({ title, description, path: pagePath(slug) });
}

/** The editors' own pages, and every path that no other route knows. */
export default async function EditorsPage({ params }: Props) {
  const { path } = await params;
  const found = await findPage(path);
  if (!found) return redirectOrNotFound(`/${path.join('/')}`);
  return (
    <article className="article">
      <header className="page-header">
        <HiddenMark hidden={found.page.hidden} isWhole />
        <h1>{found.page.title}</h1>
      </header>
      <Prose html={found.body.html} />
    </article>
  );
}

async function findPage(path: string[]) {
  const [slug, ...rest] = path;
  return slug === undefined || rest.length > 0 ? undefined : getPage(decodeParam(slug));
}
