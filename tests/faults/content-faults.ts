import { renameSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { askExactly } from '../ask-exactly.ts';
import { SECRET } from '../site/publishing-site.ts';
import type { Fault, Scene } from './scene.ts';

const MINUTE = 60_000;
const PUSHES = 100;

/** Tells one server that there was a push; the status of its answer. */
async function tell(scene: Scene, index: number): Promise<number> {
  const { origin } = scene.replica(index);
  const headers = { Authorization: `Bearer ${SECRET}` };
  return (await askExactly(origin, '/api/publish', { method: 'POST', headers })).status;
}

export const contentFaults: Fault[] = [
  {
    name: 'content remote gone for a minute',
    happen: async (scene) => {
      const { remote } = scene.replicas;
      const count = scene.push();
      renameSync(remote, `${remote}.gone`);
      const status = await tell(scene, 0);
      await setTimeout(MINUTE);
      renameSync(`${remote}.gone`, remote);
      if (status !== 502) throw new Error(`Publishing from nowhere answered ${status}`);
      const begun = Date.now();
      await tell(scene, 1);
      return Math.max(...(await scene.untilShown(count, [0, 1, 2], begun)));
    },
  },
  {
    name: `storm of ${PUSHES} pushes`,
    happen: async (scene) => {
      const answers: Promise<number>[] = [];
      let count = 0;
      for (let index = 0; index < PUSHES; index++) {
        count = scene.push();
        answers.push(tell(scene, index));
        await setTimeout(0);
      }
      const begun = Date.now();
      const times = await scene.untilShown(count, [0, 1, 2], begun);
      const refused = (await Promise.all(answers)).filter((status) => status !== 200);
      if (refused.length > 0)
        throw new Error(`${refused.length} calls were refused: ${refused[0]}`);
      return Math.max(...times);
    },
  },
  {
    name: 'clock of one moved an hour ahead, then back',
    happen: async (scene) => {
      const { pid } = scene.replica(1);
      let longest = 0;
      for (const _ of ['ahead', 'back']) {
        // `moved-clock.mjs` takes it so.
        process.kill(pid, 'SIGUSR2');
        for (const index of [0, 1, 2]) {
          longest = Math.max(longest, await scene.publishEverywhere(index));
        }
      }
      return longest;
    },
  },
];
