import { getLive } from './live-content.ts';
import { serverState } from './server-state.mjs';

export type Health = {
  live: true;
  /** False while the server starts or stops. */
  ready: boolean;
  /** How many posts readers see. */
  posts: number;
  /** How many files are held back because of an error. */
  heldBack: number;
  build: string;
  /** ISO 8601, in UTC; null when nothing was published since the build. */
  lastPublish: string | null;
  /** With `REDIS_URL`: whether it answers; `full` when it takes nothing. The site goes on without. */
  redis?: 'there' | 'full' | 'gone';
};

/** What anyone may know of the state of the server. */
export async function health(): Promise<Health> {
  const { snapshot, heldBack, gate, build, lastPublish } = await getLive();
  const { ready, redis } = serverState();
  return {
    live: true,
    ready,
    posts: snapshot.posts.length,
    heldBack: heldBack.size + gate.problems().length,
    build,
    lastPublish: lastPublish === undefined ? null : new Date(lastPublish).toISOString(),
    ...(redis && { redis }),
  };
}
