import { getTagChannel } from '@/lib/cached-texts.ts';
import { feedResponse } from '@/lib/feed-response.ts';
import { NO_PARAM } from '@/lib/no-param.ts';
import { decodeParam } from '@/lib/urls.ts';

/** Made when someone first asks: a site has many topics, and few of their feeds are read. */
export function generateStaticParams() {
  return [{ tag: NO_PARAM }];
}

export async function GET(_: Request, { params }: RouteContext<'/tags/[tag]/feed.json'>) {
  return feedResponse('json', await getTagChannel(decodeParam((await params).tag)));
}
