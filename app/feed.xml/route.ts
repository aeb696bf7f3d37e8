import { getSiteChannel } from '@/lib/cached-texts.ts';
import { feedResponse } from '@/lib/feed-response.ts';

export async function GET() {
  return feedResponse('rss', await getSiteChannel());
}
