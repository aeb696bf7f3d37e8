import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { askExactly } from '../ask-exactly.ts';
import { openConnection, requestFor, sendBytes } from '../site/connections.ts';
import { COUNTED } from '../site/expiring-site.ts';
import type { Fault, Scene } from './scene.ts';

const IDLE = 1_000;
const SLOW = 50;

/** Milliseconds that a crowd stays. */
const WHILE = 8_000;

/** How many ask at once for what nobody else asks for. */
const FLOODERS = 8;

/** Connections that say nothing, and readers that take nothing of the page that they asked for. */
async function crowd(origin: string): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let index = 0; index < IDLE; index++) sockets.push(await openConnection(origin));
  for (let index = 0; index < SLOW; index++) {
    const socket = await sendBytes(origin, requestFor(COUNTED).repeat(20));
    sockets.push(socket.pause());
  }
  return sockets;
}

/** Asks for one distinct address after another; how many were answered, by their status. */
async function flood(origin: string, end: number): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  while (Date.now() < end) {
    const word = randomBytes(6).toString('hex');
    for (const path of [`/search?q=${word}`, `/_next/image?url=%2Fimg%2F${word}.webp&w=384&q=75`]) {
      const { status } = await askExactly(origin, path);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  return statuses;
}

async function flooded(scene: Scene): Promise<number> {
  const end = Date.now() + WHILE;
  const { origin } = scene.replica(0);
  const all = await Promise.all(Array.from({ length: FLOODERS }, () => flood(origin, end)));
  const errors = all.flatMap((statuses) => [...statuses.keys()]).filter((status) => status >= 500);
  if (errors.length > 0) throw new Error(`The flood was answered with ${errors[0]}`);
  return scene.publishEverywhere();
}

export const crowdFaults: Fault[] = [
  {
    name: `${IDLE} idle connections, ${SLOW} readers that stand still`,
    happen: async (scene) => {
      const sockets = await crowd(scene.replica(0).origin);
      await setTimeout(WHILE);
      const time = await scene.publishEverywhere();
      for (const socket of sockets) socket.destroy();
      return time;
    },
  },
  { name: 'flood of distinct /search and /_next/image', happen: flooded },
];
