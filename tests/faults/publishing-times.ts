import { loadavg } from 'node:os';
import { percentile } from '../../bench/statistics.ts';
import { publish } from '../site/publishing-site.ts';
import type { Scene } from './scene.ts';

const TIMES = 20;

/** Milliseconds in which the others have to show what one has published. */
const GOAL = 1_000;

/**
 * Milliseconds from a call until its answer, until the server that was called shows what is new, until
 * both others do, and until nginx does.
 */
export type Shown = { answer: number; own: number; others: number; front: number };

/** Publishes on one server after another, and takes the time until all show it. */
export async function publishingTimes(scene: Scene, count = TIMES): Promise<Shown[]> {
  const times: Shown[] = [];
  for (let index = 0; index < count; index++) {
    const pushed = scene.push();
    const begun = Date.now();
    const answering = publish(scene.replica(index)).then(() => Date.now() - begun);
    const [shown, front] = await Promise.all([
      scene.untilShown(pushed, [0, 1, 2], begun),
      scene.untilInFront(pushed, begun),
    ]);
    const [own = 0] = shown.splice(index % 3, 1);
    times.push({ answer: await answering, own, others: Math.max(...shown), front });
  }
  return times;
}

/** The same in words. */
export async function timesOfPublishing(scene: Scene): Promise<string> {
  const times = await publishingTimes(scene);
  const late = times.map(({ answer, others }) => Math.max(0, others - answer));
  const inTime = late.filter((time) => time <= GOAL).length;
  return [
    `Published on one, shown by both others within a second of its answer: ${inTime} of ${times.length}`,
    `  after the answer: ${quantiles(late)}`,
    `  after the call, by the one that was called: ${quantiles(times.map(({ own }) => own))}`,
    `  after the call, by both others: ${quantiles(times.map(({ others }) => others))}`,
    ...(scene.nginx
      ? [`  after the call, through nginx: ${quantiles(times.map(({ front }) => front))}`]
      : []),
    `  (load of the machine: ${loadavg()[0]?.toFixed(1)})`,
  ].join('\n');
}

function quantiles(times: readonly number[]): string {
  const [p50, p95] = [50, 95].map((rank) => Math.round(percentile(times, rank)));
  return `p50 ${p50} ms, p95 ${p95} ms`;
}
