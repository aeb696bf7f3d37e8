import { getTraces } from '@/lib/cached-posts.ts';
import { segmentsPath } from '@/lib/urls.ts';

/**
 * Every path that ends in a slash comes here (see `rewrites` in `next.config.ts`) and leaves in
 * one hop: to where it leads now, or to itself without the slash.
 */
export async function GET(request: Request, { params }: RouteContext<'/trailing-slash/[...path]'>) {
  const path = segmentsPath((await params).path);
  const { search } = new URL(request.url);
  const { target = path } = await getTraces(path);
  return new Response(null, { status: 308, headers: { Location: `${target}${search}` } });
}
