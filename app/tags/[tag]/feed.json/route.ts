import { NO_PARAM } from '@/lib/no-param.ts';
import { tagFeed } from '../tag-feed.ts';

/** Made when someone first asks: a site has many topics, and few of their feeds are read. */
export function generateStaticParams() {
  return [{ tag: NO_PARAM }];
}

export async function GET(_: Request, { params }: RouteContext<'/tags/[tag]/feed.json'>) {
  return tagFeed('json', params);
}
