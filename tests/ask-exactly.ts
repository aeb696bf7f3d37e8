import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';

export type ExactAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** No connection is kept, so that a server under test can close. */
const connections = new Agent({ keepAlive: false });

/**
 * Asks for a path exactly as it is written, any method, and returns the body as it was sent. An
 * `https:` origin wants an agent of its kind, which knows the certificate.
 */
export function askExactly(
  origin: string,
  path: string,
  { agent = connections, ...options }: Pick<RequestOptions, 'method' | 'headers' | 'agent'> = {},
): Promise<ExactAnswer> {
  const { protocol, hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const to = { protocol, hostname, port, path, agent };
    const asking = request({ ...to, ...options }, async (response) => {
      const { statusCode: status = 0, headers } = response;
      try {
        resolve({ status, headers, body: Buffer.concat(await response.toArray()) });
      } catch (error) {
        reject(error);
      }
    });
    asking.on('error', reject).end();
  });
}
