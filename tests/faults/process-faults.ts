import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Fault, Scene } from './scene.ts';

/** Milliseconds that a server is away. */
const WHILE = 2_000;

/** What names a build. */
const BUILD_ID = '.next/BUILD_ID';

/** Starts a server again, and waits until it shows what was published while it was away. */
async function back(scene: Scene, index: number): Promise<number> {
  const count = await scene.publishOn(index + 1);
  const begun = Date.now();
  await scene.replicas.restart(index);
  return Math.max(...(await scene.untilShown(count, [0, 1, 2], begun)));
}

export const processFaults: Fault[] = [
  {
    name: 'kill -9 of one of three, then started again',
    happen: async (scene) => {
      await scene.replica(1).stop('SIGKILL');
      await setTimeout(WHILE);
      return back(scene, 1);
    },
  },
  {
    name: 'SIGTERM of one of three, then started again',
    happen: async (scene) => {
      await scene.replica(2).stop('SIGTERM');
      return back(scene, 2);
    },
  },
  {
    name: 'another build deployed, one server after another',
    happen: async (scene) => {
      for (const index of [0, 1, 2]) {
        const { folder } = scene.replica(index);
        const next = path.join(folder, '../..', '.test', `replica-next-${index + 1}`);
        await cp(folder, next, { recursive: true, verbatimSymlinks: true });
        // As good as another one: nothing of what the first has kept is worth anything to it.
        await writeFile(path.join(next, BUILD_ID), 'lain');
        await scene.replicas.replace(index, next);
      }
      return scene.publishEverywhere();
    },
  },
];
