import { notFound, permanentRedirect } from 'next/navigation';
import { getRedirect } from '@/lib/cached-posts.ts';

/** The end of every route that finds nothing at `path`: where it leads now, else 404. */
export async function redirectOrNotFound(path: string): Promise<never> {
  const target = await getRedirect(path);
  if (target !== undefined) permanentRedirect(target);
  notFound();
}
