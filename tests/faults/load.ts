import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout } from 'node:timers/promises';
import { COUNTED, countIn } from '../site/expiring-site.ts';
import { HOST, type RunningNginx } from '../site/nginx.ts';
import { NAMES } from '../site/publishing-posts.ts';
import type { RunningSite } from '../site/site.ts';

/** What readers met: none of the last three should have happened. */
export type Met = { requests: number; repeated: number; failed: string[]; wrong: string[] };

/** Milliseconds after which a reader's proxy asks another server. */
const PATIENCE = 5_000;

const READERS = 20;

/** Milliseconds between two pages of a reader. */
const PAUSE = 80;

/** What a page has to show: a post its own words, the counted one what was last published for all. */
const PAGES = new Map([
  ...NAMES.map((name, index) => [`/posts/${name}`, new RegExp(`Isi ${index + 1}\\. `)] as const),
  ['/', /<h1/],
  ['/posts', /tulisan-36/],
  ['/tags/satu', /tulisan-36/],
]);

/** Whom readers ask, the next where one does not answer or fails, until they have asked so many. */
export type Way = { origins: readonly string[]; tries: number; tls?: https.AgentOptions };

/** They ask nginx alone, which asks another server when one does not answer. */
export function wayThrough({ origin, certificate }: RunningNginx): Way {
  return { origins: [origin], tries: 1, tls: { ca: certificate, servername: HOST } };
}

/** They do themselves what nginx would do: `proxy_next_upstream_tries`. */
export function wayTo(sites: readonly RunningSite[]): Way {
  return { origins: sites.map(({ origin }) => origin), tries: 3 };
}

/** Readers who ask for pages all the time. */
export class Load {
  #way: Way;
  #agent: http.Agent;
  #met: Met = { requests: 0, repeated: 0, failed: [], wrong: [] };
  #turn = 0;
  #isOver = false;
  #readers: Promise<void>[] = [];

  /** The count that every server has shown: no page may show less. */
  least = 0;

  constructor(way: Way) {
    this.#way = way;
    const { tls } = way;
    this.#agent = tls
      ? new https.Agent({ keepAlive: true, ...tls })
      : new http.Agent({ keepAlive: true });
  }

  /** Lets readers come, if they are not there. */
  begin(): void {
    while (this.#readers.length < READERS) this.#readers.push(this.#read());
  }

  /** What was met since the last call. */
  take(): Met {
    const met = this.#met;
    this.#met = { requests: 0, repeated: 0, failed: [], wrong: [] };
    return met;
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#readers);
    this.#agent.destroy();
  }

  async #read(): Promise<void> {
    const paths = [...PAGES.keys(), ...new Array(10).fill(COUNTED)];
    while (!this.#isOver) {
      await this.#ask(paths[Math.floor(Math.random() * paths.length)]);
      await setTimeout(PAUSE);
    }
  }

  async #ask(path: string): Promise<void> {
    const { least } = this;
    const { origins, tries } = this.#way;
    const first = this.#turn++;
    this.#met.requests++;
    for (let attempt = 1; ; attempt++) {
      const origin = origins[(first + attempt) % origins.length] ?? '';
      const answer = await this.#get(origin + path);
      if (typeof answer !== 'string' && answer.status < 500) {
        if (!isRight(path, answer, least))
          this.#met.wrong.push(`${path} ${answer.status} of ${origin}`);
        return;
      }
      if (attempt === tries) {
        this.#met.failed.push(`${path}: ${typeof answer === 'string' ? answer : answer.status}`);
        return;
      }
      this.#met.repeated++;
    }
  }

  /** A page, or why there was none. */
  #get(url: string): Promise<{ status: number; text: string } | string> {
    return new Promise((resolve) => {
      const options = {
        agent: this.#agent,
        timeout: PATIENCE,
        headers: { 'Accept-Encoding': 'identity', Host: HOST },
      };
      const { request } = this.#way.tls ? https : http;
      const asking = request(url, options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.once('error', (error) => resolve(error.message));
      });
      let isAnswered = false;
      asking.once('response', () => (isAnswered = true));
      // Git works in this process and keeps it from reading: what has arrived meanwhile comes first.
      const giveUp = () => isAnswered || asking.destroy(new Error('no answer'));
      asking.once('timeout', () => setImmediate(giveUp));
      // The server may just have closed a connection that nobody used; that is no answer of it.
      asking.once('error', ({ code, message }: NodeJS.ErrnoException) => {
        resolve(asking.reusedSocket && code === 'ECONNRESET' ? this.#get(url) : message);
      });
      asking.end();
    });
  }
}

function isRight(path: string, { status, text }: { status: number; text: string }, least: number) {
  if (status !== 200 || !text.trimEnd().endsWith('</html>')) return false;
  if (path !== COUNTED) return PAGES.get(path)?.test(text) ?? false;
  return countIn(text) >= least;
}
