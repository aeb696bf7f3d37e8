import { BODY_LENGTH } from './body-length.mjs';
import { CACHE_CONTROL } from './delivery.mjs';
import { matches } from './etags.mjs';
import { getSnapshot } from './live-content.ts';
import { type SharePicture, type Subject, sharePicture } from './share-picture.ts';
import { type ShareShapeName, shareShapes } from './share-shapes.ts';
import { site } from './site.ts';
import type { Post, Snapshot } from './snapshot.ts';
import { decodeParam } from './urls.ts';

/** An hour, as a replaced picture is seen on pages; then its tag tells whether it is the same. */
const SHARED = {
  'Cache-Control': 'public, max-age=3600, s-maxage=3600',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Answers a GET or HEAD request for a picture of a post: of its picture, else a title card, which
 * there is as `share` alone. 404 for a post that readers do not see. `param` is the slug as it
 * stands in the address.
 */
export async function postShareResponse(
  request: Request,
  param: string,
  shape: ShareShapeName,
): Promise<Response> {
  const snapshot = await getSnapshot();
  const post = snapshot.bySlug.get(decodeParam(param));
  const subject = post && subjectOf(post, snapshot, shape);
  return answer(request, subject && sharePicture(subject, shareShapes[shape]));
}

/** Answers a GET or HEAD request for the title card of the site. */
export async function siteShareResponse(request: Request): Promise<Response> {
  const { name, tagline } = site;
  return answer(request, sharePicture({ name, tagline }, shareShapes.share));
}

function subjectOf(post: Post, { tags }: Snapshot, shape: ShareShapeName): Subject | undefined {
  if (post.picture) return { src: post.picture.src };
  if (shape !== 'share') return undefined;
  const [tag] = post.tags;
  // Written as readers see it on the page of the topic.
  const topic = tag && (tags.get(tag.key)?.name ?? tag.name);
  return { name: site.name, tagline: site.tagline, title: post.title, topic };
}

async function answer(
  { method, headers }: Request,
  picture: SharePicture | undefined,
): Promise<Response> {
  if (!picture) return notFound();
  const ETag = `"${picture.key}"`;
  if (matches(headers.get('if-none-match'), ETag)) {
    return new Response(null, { status: 304, headers: { ...SHARED, ETag } });
  }
  const bytes = await picture.bytes();
  if (!bytes) return notFound();
  const length = String(bytes.length);
  const size = { 'Content-Length': length, [BODY_LENGTH]: length };
  const head = { ...SHARED, ...size, ETag, 'Content-Type': 'image/jpeg' };
  // Copied: the type of a body asks for memory that no other thread shares.
  return new Response(method === 'HEAD' ? null : new Uint8Array(bytes), { headers: head });
}

/** Kept as long as a page: a post may come, or its picture be mended. */
function notFound(): Response {
  return new Response(null, { status: 404, headers: { 'Cache-Control': CACHE_CONTROL } });
}
