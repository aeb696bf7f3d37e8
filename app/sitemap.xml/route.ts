import { connection } from 'next/server';
import { sitemapResponse } from '@/lib/sitemap-response.ts';

export async function GET(request: Request) {
  await connection();
  return sitemapResponse(request);
}
