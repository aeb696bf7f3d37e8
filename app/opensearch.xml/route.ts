import { openSearchDescription } from '@/lib/open-search.ts';

export function GET() {
  const headers = { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' };
  return new Response(openSearchDescription(), { headers });
}
