import { percentile } from '../../bench/statistics.ts';
import type { Scene } from './scene.ts';

const TIMES = 20;

/** Milliseconds in which the others have to show what one has published. */
export const GOAL = 1_000;

/**
 * Publishes on one server after another, and takes the time, from its answer, until each of the others
 * shows it.
 */
export async function publishingTimes(scene: Scene, count = TIMES): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const shown = await scene.publishOn(index);
    const begun = Date.now();
    const others = [(index + 1) % 3, (index + 2) % 3];
    times.push(Math.max(...(await scene.untilShown(shown, others, begun))));
    await scene.untilShown(shown);
  }
  return times;
}

/** The same in a sentence. */
export async function timesOfPublishing(scene: Scene): Promise<string> {
  const times = await publishingTimes(scene);
  const inTime = times.filter((time) => time <= GOAL).length;
  const [p50, p95] = [50, 95].map((rank) => Math.round(percentile(times, rank)));
  return `Published on one, shown by the two others within a second: ${inTime} of ${times.length} (p50 ${p50} ms, p95 ${p95} ms)`;
}
