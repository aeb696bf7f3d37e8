import { setTimeout } from 'node:timers/promises';
import { residentBytes } from '../../bench/processes.ts';
import { COUNTED, countIn, countOn } from '../site/expiring-site.ts';
import { type RunningNginx, skip, startNginx } from '../site/nginx.ts';
import { push } from '../site/publishing-git.ts';
import { toFile } from '../site/publishing-posts.ts';
import { publish } from '../site/publishing-site.ts';
import { Load, type Met, wayThrough, wayTo } from './load.ts';
import { type Redis, startRedis } from './redis-server.ts';
import { type Replica, type Replicas, startReplicas } from './replica-sites.ts';

/** Milliseconds in which everything has to be well again. */
const LONGEST = 60_000;

/** Milliseconds for which nginx may show a page that is new by now: to the end of a second. */
const KEPT = 1_100;

/** Three servers of one site, the Redis that they share, nginx before them where there is one, and readers. */
export class Scene {
  readonly redis: Redis;
  readonly replicas: Replicas;
  readonly nginx: RunningNginx | undefined;
  readonly load: Load;
  #count = 0;

  private constructor(redis: Redis, replicas: Replicas, nginx: RunningNginx | undefined) {
    this.redis = redis;
    this.replicas = replicas;
    this.nginx = nginx;
    this.load = new Load(nginx ? wayThrough(nginx) : wayTo(replicas.all));
  }

  static async open(env: Record<string, string> = {}): Promise<Scene> {
    const redis = await startRedis();
    const replicas = await startReplicas(3, { REDIS_URL: redis.url, ...env });
    const nginx = skip ? undefined : await startNginx(...replicas.all.map(({ origin }) => origin));
    const scene = new Scene(redis, replicas, nginx);
    await scene.publishEverywhere();
    return scene;
  }

  async close(): Promise<void> {
    await this.load.end();
    await this.nginx?.stop();
    await this.replicas.stop();
    await this.redis.stop();
  }

  /** One of the servers. Throws when there are not so many. */
  replica(index: number): Replica {
    const replica = this.replicas.all[index % this.replicas.all.length];
    if (!replica) throw new Error(`There is no replica ${index}`);
    return replica;
  }

  /** Writes a post anew and pushes it; nobody is told. Returns the count that stands in it. */
  push(): number {
    const count = ++this.#count;
    const body = `Hitungan ${count}. ${'Satu, dua, tiga, empat, lima, enam, tujuh, delapan. '.repeat(8)}`;
    const text = toFile({ title: 'Judul', date: '2024-12-01', tags: ['satu'], body });
    push(this.replicas, { 'posts/dihitung.md': text });
    return count;
  }

  /** Pushes, and has one server publish. */
  async publishOn(index: number): Promise<number> {
    const count = this.push();
    const { status } = await publish(this.replica(index));
    if (status !== 200) throw new Error(`Publishing answered ${status}`);
    return count;
  }

  /**
   * Waits until servers show a count, all of them if none are named; milliseconds that each took since
   * `begun`. Readers are to see nothing older from then on, if it is all of them.
   */
  async untilShown(count: number, indexes = [0, 1, 2], begun = Date.now()): Promise<number[]> {
    const times = await Promise.all(
      indexes.map(async (index) => {
        await until(async () => (await countOn(COUNTED, this.replica(index).origin)) >= count);
        return Date.now() - begun;
      }),
    );
    if (indexes.length === this.replicas.all.length) this.#remember(count);
    return times;
  }

  /** Waits until nginx shows a count, if there is one; milliseconds since `begun`. */
  async untilInFront(count: number, begun: number): Promise<number> {
    const { nginx } = this;
    if (!nginx) return 0;
    await until(async () => countIn((await nginx.ask(COUNTED)).body.toString()) >= count);
    return Date.now() - begun;
  }

  async #remember(count: number): Promise<void> {
    if (this.nginx) await setTimeout(KEPT, undefined, { ref: false });
    this.load.least = Math.max(count, this.load.least);
  }

  /** Publishes on one server and waits for the others; milliseconds that the last took. */
  async publishEverywhere(index = 0): Promise<number> {
    const count = await this.publishOn(index);
    return Math.max(...(await this.untilShown(count)));
  }

  /** Waits until every server says that of Redis. */
  async untilRedisIs(state: 'there' | 'full' | 'gone'): Promise<void> {
    await until(async () => {
      const answers = await Promise.all(
        this.replicas.all.map(async ({ origin }) => (await fetch(`${origin}/api/health`)).json()),
      );
      return answers.every(({ redis }) => redis === state);
    });
  }

  /** Megabytes that the largest server holds. */
  megabytes(): number {
    const bytes = this.replicas.all.map(({ pid }) => residentBytes(pid));
    return Math.round(Math.max(...bytes) / 1024 / 1024);
  }
}

/** Asks again and again until it is so. Throws after a minute. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LONGEST; Date.now() < end; await setTimeout(50)) {
    if (await isSo().catch(() => false)) return;
  }
  throw new Error(`It was not so after ${LONGEST / 1000} s: ${isSo}`);
}

/** What became of one fault. */
export type Row = Met & { fault: string; recovery: number; megabytes: number };

/** Something that goes wrong while readers read; milliseconds until all was well again. */
export type Fault = {
  name: string;
  isPossible?: () => boolean;
  happen: (scene: Scene) => Promise<number>;
};

/** Lets something go wrong, and counts what readers met meanwhile and a second after. */
export async function tryFault(scene: Scene, { name, happen }: Fault): Promise<Row> {
  scene.load.begin();
  scene.load.take();
  const recovery = await happen(scene);
  await setTimeout(1_000);
  return { fault: name, recovery, ...scene.load.take(), megabytes: scene.megabytes() };
}
