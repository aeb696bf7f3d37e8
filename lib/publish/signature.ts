import { createHmac } from 'node:crypto';
import { isAmong, usable } from '../secrets.ts';

/** What authorizes a request. Empty and missing ones never do. */
export type Keys = {
  /** Known to the operator: they sign a body, or stand themselves in the header. */
  secrets: readonly (string | undefined)[];
  /** Known to this process alone: they stand in the header, and sign nothing. */
  tokens: readonly (string | undefined)[];
};

/** Most bytes of a body that are read, which is GitHub's own limit for what it sends. */
export const MAX_BODY = 25 * 1024 * 1024;

/**
 * Whether a request carries `Authorization: Bearer <key>`, or `X-Hub-Signature-256: sha256=<hex>`
 * with the HMAC of its body (GitHub's "Validating webhook deliveries"). Where both stand, both
 * have to be right. Reads the body only to check a signature, and keeps nothing of it.
 */
export async function isAuthorized(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  { secrets, tokens }: Keys,
): Promise<boolean> {
  const authorization = headers.get('authorization');
  const signature = headers.get('x-hub-signature-256');
  if (authorization !== null && !isBearer(authorization, usable([...secrets, ...tokens]))) {
    return false;
  }
  if (signature !== null) return isSignatureOf(body, headers, signature, usable(secrets));
  return authorization !== null;
}

function isBearer(authorization: string, keys: readonly string[]): boolean {
  const [, token] = /^Bearer +(.+)$/i.exec(authorization) ?? [];
  // A header's text is its bytes, one a character.
  return (
    token !== undefined &&
    isAmong(
      Buffer.from(token, 'latin1'),
      keys.map((key) => Buffer.from(key)),
    )
  );
}

async function isSignatureOf(
  body: Request['body'],
  headers: Headers,
  signature: string,
  secrets: readonly string[],
): Promise<boolean> {
  const [, hex] = /^sha256=([0-9a-f]{64})$/i.exec(signature) ?? [];
  if (hex === undefined || Number(headers.get('content-length')) > MAX_BODY) return false;
  const digests = await digestsOf(body, secrets);
  return digests !== undefined && isAmong(Buffer.from(hex, 'hex'), digests);
}

/** The HMAC of a body with each secret; undefined when it is too long or breaks off. */
async function digestsOf(
  body: Request['body'],
  secrets: readonly string[],
): Promise<Buffer[] | undefined> {
  const hmacs = secrets.map((secret) => createHmac('sha256', secret));
  let read = 0;
  try {
    for await (const chunk of body ?? []) {
      read += chunk.length;
      // Leaving the loop cancels what is left of the body.
      if (read > MAX_BODY) return undefined;
      for (const hmac of hmacs) hmac.update(chunk);
    }
  } catch {
    return undefined;
  }
  return hmacs.map((hmac) => hmac.digest());
}
