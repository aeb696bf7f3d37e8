import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** An answer, no redirect followed. */
export type Reply = { status: number; text: string };

/** Who publishes and reads, over one connection that is kept open. */
export type Client = {
  get: (pathname: string) => Promise<Reply>;
  /** Publishes `change`, as messages name it. Throws when it is not published whole. */
  publish: (change: string) => Promise<PublishAnswer>;
  close: () => void;
};

/** What `POST /api/publish` answers, as far as it is of interest here. */
const publishAnswer = z.object({
  heldBack: z.array(z.object({ file: z.string(), message: z.string() })),
  expired: z.array(z.string()),
  milliseconds: z.number(),
});

export type PublishAnswer = z.infer<typeof publishAnswer>;

/** Milliseconds within which a change must be seen, and each request answered. */
export const PATIENCE = 10_000;

const ENDPOINT = '/api/publish';

/** A client of the server at `origin`. */
export function connect(origin: string, secret: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { Authorization: `Bearer ${secret}` };
  return {
    get: (pathname) => send(origin + pathname, { agent }),
    publish: async (change) => {
      return readAnswer(await send(origin + ENDPOINT, { agent, method: 'POST', headers }), change);
    },
    close: () => agent.destroy(),
  };
}

/** Asks for a page, again and again, until it is as wanted. Throws when it is not before `end`. */
export async function waitFor(
  client: Client,
  pathname: string,
  isWanted: (reply: Reply) => boolean,
  wanted: string,
  end: number,
): Promise<void> {
  for (;;) {
    const reply = await client.get(pathname);
    if (performance.now() > end) {
      const seen = `its last answer had status ${reply.status}`;
      throw new Error(`${pathname} must ${wanted} within ${PATIENCE / 1000} s; ${seen}`);
    }
    if (isWanted(reply)) return;
  }
}

async function send(url: string, options: RequestOptions): Promise<Reply> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(url, { ...options, signal }, resolve)
        .once('error', reject)
        .end();
    });
    return { status: response.statusCode ?? 0, text: await text(response) };
  } catch (error) {
    const { method = 'GET' } = options;
    const reason = error instanceof Error ? error.message : String(error);
    const shown = signal.aborted ? `no answer within ${PATIENCE / 1000} s` : reason;
    throw new Error(`${method} ${url} failed: ${shown}`);
  }
}

function readAnswer({ status, text }: Reply, change: string): PublishAnswer {
  // A page in place of an answer says nothing that the status does not.
  const reason = text.startsWith('<') ? '' : `: ${text.slice(0, 500)}`;
  if (status !== 200) throw new Error(`"${change}" was not published: status ${status}${reason}`);
  const { data } = publishAnswer.safeParse(JSON.parse(text));
  if (!data) throw new Error(`"${change}" was answered in a form that is not known${reason}`);
  return data;
}
