import { connection } from 'next/server';
import { siteShareResponse } from '@/lib/share-response.ts';

export async function GET(request: Request) {
  await connection();
  return siteShareResponse(request);
}

export const HEAD = GET;
