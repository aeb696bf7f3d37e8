import { getSiteChannel } from '@/lib/cached-texts.ts';
import { feedResponse } from '@/lib/feed-response.ts';

export async function GET() {
  return feedResponse('atom', await getSiteChannel());
}
