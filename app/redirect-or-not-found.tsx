import { notFound, permanentRedirect } from 'next/navigation';
import { getTraces } from '@/lib/cached-posts.ts';
import { FileProblems } from './_components/file-problems.tsx';
import { NotFoundMessage } from './_components/not-found-message.tsx';

/**
 * The end of every route that finds nothing at `path`: leads to where it is now, tells editors what is
 * wrong with its file, or answers 404.
 */
export async function redirectOrNotFound(path: string) {
  const { target, problems } = await getTraces(path);
  if (target !== undefined) permanentRedirect(target);
  if (problems.length > 0) return <FileProblems problems={problems} />;
  // Next's own way leaves it up in the browser when the file comes.
  if (process.env.NODE_ENV === 'development') return <NotFoundMessage />;
  notFound();
}
