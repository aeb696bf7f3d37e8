import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { BODY_LENGTH } from './body-length.mjs';
import { type ByteRange, parseByteRange } from './byte-range.ts';
import { matches } from './etags.mjs';
import { isAdmitted } from './gate-rules.ts';
import { getLive, isServer } from './live-content.ts';
import { readExaminedPictures } from './own-pictures.ts';
import { isStill, type PictureFile, pictureFile, publicFolder } from './picture-files.mjs';
import { pictureType, TYPE_BYTES } from './picture-type.ts';

/** Bytes that are read at a time. */
const CHUNK = 256 * 1024;

/** Others may keep a picture, and ask each time whether it is still the same. */
const SHARED = {
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'X-Content-Type-Options': 'nosniff',
};

/** What is sent of a picture. */
type Opened = { handle: FileHandle; size: number; headers: Record<string, string> };

/**
 * Answers a GET or HEAD request for `/img/…` with the picture that is live, or with 404. Next lists
 * `public/` once, when it starts, and would know nothing of a picture that came later.
 */
export async function pictureResponse({ url, method, headers }: Request): Promise<Response> {
  const opened = await openPicture(new URL(url).pathname);
  if (!opened) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const { handle, size } = opened;
  const range = matches(headers.get('if-none-match'), opened.headers.ETag ?? '')
    ? 'unchanged'
    : rangeOf(headers, opened);
  const { status, more, bytes } = answerOf(range, size);
  const head = { ...opened.headers, ...more };
  if (bytes && method !== 'HEAD') {
    return new Response(streamOf(handle, bytes), { status, headers: head });
  }
  await handle.close();
  return new Response(null, { status, headers: head });
}

async function openPicture(src: string): Promise<Opened | undefined> {
  // Within a name these would be another spelling of a path.
  if (/%(?:2f|5c)/i.test(src)) return undefined;
  const file = pictureFile(src);
  if (typeof file === 'string') return undefined;
  if (!(await isSound(src, file))) return isStill(file, src) ? undefined : openPicture(src);
  const handle = await open(
    /* turbopackIgnore: true */ file.path,
    constants.O_RDONLY | constants.O_NOFOLLOW,
  ).catch(() => undefined);
  if (!handle) return isStill(file, src) ? undefined : openPicture(src);
  const type = await typeOf(handle);
  if (!type) {
    await handle.close();
    return undefined;
  }
  const { size, mtimeMs } = await handle.stat();
  const ETag = `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}"`;
  return { handle, size, headers: { ...SHARED, ETag, 'Content-Type': type } };
}

/**
 * Whether a picture may be sent. In `public/` lies what is put there, checked or not; what is live
 * beside it was let in.
 */
async function isSound(src: string, file: PictureFile): Promise<boolean> {
  if (!file.path.startsWith(publicFolder + path.sep)) return true;
  // In development there is nothing live, and what the last check found is near enough.
  const examined = isServer() ? (await getLive()).gate.examined : await readExaminedPictures();
  return isAdmitted(src, examined);
}

async function typeOf(handle: FileHandle): Promise<string | undefined> {
  const head = Buffer.alloc(TYPE_BYTES);
  const { bytesRead } = await handle.read(head, 0, TYPE_BYTES, 0);
  return pictureType(head.subarray(0, bytesRead));
}

type Range = ReturnType<typeof parseByteRange> | 'unchanged';

/** A part of another version would not fit to what the client has. */
function rangeOf(headers: Headers, { size, headers: { ETag } }: Opened): Range {
  const ifRange = headers.get('if-range');
  return ifRange === null || ifRange === ETag
    ? parseByteRange(headers.get('range'), size)
    : undefined;
}

function answerOf(range: Range, size: number) {
  if (range === 'unchanged') return { status: 304, more: {}, bytes: undefined };
  if (range === 'unsatisfiable') {
    const more = { 'Content-Range': `bytes */${size}`, 'Content-Length': '0' };
    return { status: 416, more, bytes: undefined };
  }
  const bytes = range ?? { start: 0, end: size - 1 };
  const total = String(bytes.end + 1 - bytes.start);
  const length = { 'Content-Length': total, [BODY_LENGTH]: total };
  if (!range) return { status: 200, more: { ...length, 'Accept-Ranges': 'bytes' }, bytes };
  const content = { 'Content-Range': `bytes ${bytes.start}-${bytes.end}/${size}` };
  return { status: 206, more: { ...length, ...content }, bytes };
}

/** Closes the file at the end, when the reader goes away, and when the file became shorter. */
function streamOf(handle: FileHandle, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let position = start;
  return new ReadableStream({
    async pull(controller) {
      const length = Math.min(CHUNK, end + 1 - position);
      const chunk = Buffer.alloc(length);
      const { bytesRead } = await handle.read(chunk, 0, length, position);
      if (bytesRead === 0) {
        await handle.close();
        throw new Error('The picture was cut short while it was read');
      }
      position += bytesRead;
      controller.enqueue(chunk.subarray(0, bytesRead));
      if (position <= end) return;
      await handle.close();
      controller.close();
    },
    cancel: () => handle.close(),
  });
}
