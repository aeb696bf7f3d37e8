import { connection } from 'next/server';
import { indexNowKey } from '@/lib/index-now.ts';

/** Proves to search engines that who tells them of changes is the site itself. */
export async function GET() {
  await connection();
  const key = indexNowKey();
  if (!key) return new Response(null, { status: 404 });
  return new Response(key, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
