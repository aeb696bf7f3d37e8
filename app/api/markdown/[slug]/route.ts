import { getPostSource } from '@/lib/cached-texts.ts';
import { NO_PARAM } from '@/lib/no-param.ts';
import { absoluteUrl, decodeParam, postPath } from '@/lib/urls.ts';

/** Made when someone first asks. */
export function generateStaticParams() {
  return [{ slug: NO_PARAM }];
}

/** Every `/posts/<slug>.md` comes here (see `rewrites` in `next.config.ts`). */
export async function GET(_: Request, { params }: RouteContext<'/api/markdown/[slug]'>) {
  const slug = decodeParam((await params).slug);
  const source = await getPostSource(slug);
  if (source === undefined) return new Response(null, { status: 404 });
  const headers = {
    'Content-Type': 'text/markdown; charset=utf-8',
    // Search engines should list the page, not its source.
    Link: `<${absoluteUrl(postPath(slug))}>; rel="canonical"`,
    'X-Content-Type-Options': 'nosniff',
  };
  return new Response(source, { headers });
}
