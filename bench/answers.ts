import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer with status 200; `bytes` counts its body as sent, without headers. */
export type Answer = { encoding: string; bytes: number; text: string };

/** Milliseconds within which a server must answer a single request. */
const PATIENCE = 10_000;

/** Asks for a page as wrk will. Throws when it does not come with status 200. */
export async function ask(url: string, headers: Record<string, string>): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: false, headers, signal: AbortSignal.timeout(PATIENCE) }, resolve).once(
      'error',
      reject,
    );
  });
  const body = await buffer(response);
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  const encoding = encodingOf(response.headers);
  return { encoding, bytes: body.length, text: decode(body, encoding).toString() };
}

/** Asks until the answer comes in an encoding: the door compresses with brotli in the background. */
export async function waitForEncoding(
  url: string,
  headers: Record<string, string>,
  encoding: string,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if ((await ask(url, headers)).encoding === encoding) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} was not sent as ${encoding} within ${PATIENCE / 1000} s`);
}

function encodingOf(headers: IncomingHttpHeaders): string {
  return headers['content-encoding'] ?? 'identity';
}

function decode(body: Buffer, encoding: string): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
