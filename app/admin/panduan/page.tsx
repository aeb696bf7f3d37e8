import type { Metadata } from 'next';
import { Contents } from '@/app/_components/contents.tsx';
import { Prose } from '@/app/_components/prose.tsx';
import { getEditorsGuide } from '@/lib/cached-texts.ts';
import { documentTitle } from '@/lib/page-metadata.ts';
import '@/app/_components/article.css';

export async function generateMetadata(): Promise<Metadata> {
  const { title } = await getEditorsGuide();
  return { title: documentTitle(title), robots: { index: false, follow: false } };
}

/** How to write for this site; readers are not led here. */
export default async function GuidePage() {
  const { title, headings, html } = await getEditorsGuide();
  return (
    <article className="article">
      <header className="page-header">
        <h1>{title}</h1>
      </header>
      <Contents headings={headings} />
      <Prose html={html} />
    </article>
  );
}
