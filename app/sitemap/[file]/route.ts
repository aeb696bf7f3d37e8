import { sitemapFileResponse } from '@/lib/sitemap-response.ts';
import { parseSitemapFile } from '@/lib/urls.ts';

/** The files that `/sitemap.xml` names when one cannot hold it. */
export async function GET(request: Request, { params }: RouteContext<'/sitemap/[file]'>) {
  return sitemapFileResponse(request, parseSitemapFile((await params).file));
}
