import { permanentRedirect } from 'next/navigation';
import { getTraces } from '@/lib/cached-posts.ts';
import { getTagChannel } from '@/lib/cached-texts.ts';
import { feedResponse } from '@/lib/feed-response.ts';
import { decodeParam, type FeedForm, movedFeedPath, tagPath } from '@/lib/urls.ts';

/** A topic's feed in one of its forms; who follows that of a topic that moved is led along. */
export async function tagFeed(form: FeedForm, params: Promise<{ tag: string }>): Promise<Response> {
  const tag = decodeParam((await params).tag);
  const channel = await getTagChannel(tag);
  if (channel) return feedResponse(form, channel);
  const { target } = await getTraces(tagPath(tag));
  const moved = target && movedFeedPath(target, form);
  return moved ? permanentRedirect(moved) : feedResponse(form, undefined);
}
