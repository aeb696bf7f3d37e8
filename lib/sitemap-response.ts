import { matches } from './etags.mjs';
import { getSnapshot } from './live-content.ts';
import { sitemapFile, sitemapFiles, sitemapIndex } from './sitemap.ts';
import type { Snapshot } from './snapshot.ts';

const TYPE = { 'Content-Type': 'application/xml; charset=utf-8' };

/** Answers `/sitemap.xml`: the sitemap, or the list of its files when one cannot hold it. */
export async function sitemapResponse({ headers }: Request): Promise<Response> {
  const snapshot = await getSnapshot();
  const files = sitemapFiles(snapshot);
  const text = files === 1 ? sitemapFile(snapshot, 1) : [sitemapIndex(files)];
  return answer(snapshot, headers, text);
}

/** Answers `/sitemap/<file>.xml`; 404 for a file that the sitemap does not have. */
export async function sitemapFileResponse({ headers }: Request, file: number): Promise<Response> {
  const snapshot = await getSnapshot();
  if (file < 1 || file > sitemapFiles(snapshot)) return new Response(null, { status: 404 });
  return answer(snapshot, headers, sitemapFile(snapshot, file));
}

/** A snapshot never changes, so its moment tells one sitemap from another. */
function answer({ at }: Snapshot, headers: Headers, text: Iterable<string>): Response {
  const tag = `"${at.toString(36)}"`;
  const ETag = `W/${tag}`;
  if (matches(headers.get('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers: { ETag } });
  }
  return new Response(streamOf(text), { headers: { ...TYPE, ETag } });
}

/** Characters that are sent at a time. */
const CHUNK = 64 * 1024;

/** 100,000 posts make 20 MB, which nobody should have to hold. */
function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let chunk = '';
      while (chunk.length < CHUNK) {
        const { value, done } = iterator.next();
        if (done) break;
        chunk += value;
      }
      if (chunk) controller.enqueue(encoder.encode(chunk));
      else controller.close();
    },
  });
}
