import { connection } from 'next/server';
import { studioPage } from '@/lib/studio/page.ts';

/** The studio, where editors write in the browser; see "Writing in the browser" in the README. */
export async function GET() {
  await connection();
  return studioPage();
}
