import { setTimeout } from 'node:timers/promises';
import type { Fault, Scene } from './scene.ts';

/** Milliseconds that Redis is away. */
const WHILE = 4_000;

/** Publishes on one server while the others cannot hear of it; they follow when Redis is back. */
async function missed(scene: Scene, back: () => void | Promise<void>): Promise<number> {
  await scene.untilRedisIs('gone');
  await setTimeout(WHILE);
  const count = await scene.publishOn(0);
  await scene.untilShown(count, [0]);
  const begun = Date.now();
  await back();
  const times = await scene.untilShown(count, [0, 1, 2], begun);
  await scene.untilRedisIs('there');
  return Math.max(...times);
}

export const redisFaults: Fault[] = [
  {
    name: 'Redis stopped, then started empty',
    happen: async (scene) => {
      await scene.redis.stop();
      return missed(scene, scene.redis.start);
    },
  },
  {
    name: 'Redis paused (SIGSTOP), then resumed',
    happen: async (scene) => {
      scene.redis.pause();
      return missed(scene, scene.redis.resume);
    },
  },
  {
    name: 'Redis full (maxmemory 1 MB, noeviction)',
    happen: async (scene) => {
      scene.redis.cli('config', 'set', 'maxmemory', '1mb');
      await scene.untilRedisIs('full');
      // Messages are delivered all the same.
      await scene.publishEverywhere(1);
      scene.redis.cli('config', 'set', 'maxmemory', '0');
      const begun = Date.now();
      await scene.untilRedisIs('there');
      return Date.now() - begun;
    },
  },
  {
    name: 'Redis flushed (FLUSHALL)',
    happen: async (scene) => {
      scene.redis.cli('flushall');
      return scene.publishEverywhere(2);
    },
  },
];
