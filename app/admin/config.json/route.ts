import { connection } from 'next/server';
import { studioConfig } from '@/lib/studio/config.ts';

/** What the studio is told of this site. */
export async function GET() {
  await connection();
  return Response.json(studioConfig());
}
