import { getOverview } from '@/lib/cached-texts.ts';
import { llmsText } from '@/lib/llms.ts';

export async function GET() {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(llmsText(await getOverview()), { headers });
}
