import { connection } from 'next/server';
import { postShareResponse } from '@/lib/share-response.ts';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context) {
  await connection();
  return postShareResponse(request, (await params).slug, '4x3');
}

export const HEAD = GET;
