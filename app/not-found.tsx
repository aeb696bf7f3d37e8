import type { Metadata } from 'next';
import { documentTitle } from '@/lib/page-metadata.ts';
import { text } from '@/lib/text.ts';
import { NotFoundMessage } from './_components/not-found-message.tsx';

export const metadata: Metadata = { title: documentTitle(text.notFoundTitle) };

export default function NotFound() {
  return <NotFoundMessage />;
}
