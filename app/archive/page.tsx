import type { Metadata } from 'next';
import { getArchive } from '@/lib/cached-posts.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { text } from '@/lib/text.ts';
import { archivePath } from '@/lib/urls.ts';
import { PageHeader } from '../_components/page-header.tsx';
import { YearList } from '../_components/year-list.tsx';

export const metadata: Metadata = pageMetadata({
  title: text.archive,
  description: text.archiveDescription,
  path: archivePath(),
});

export default async function ArchivePage() {
  const years = await getArchive();
  return (
    <>
      <PageHeader title={text.archive} note={text.archiveDescription} />
      {years.length === 0 ? <p className="empty">{text.noPosts}</p> : <YearList years={years} />}
    </>
  );
}
