import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesBelow } from '../../lib/files-below.mjs';
import { ask } from '../site/pages.ts';
import { NAMES } from '../site/publishing-posts.ts';
import type { Fault, Scene } from './scene.ts';

/** Where a server keeps pages, below its folder. */
const KEPT = '.next/pages';

/** Damages the pages that a server has kept, each third in another way; it is stopped meanwhile. */
async function damage(scene: Scene, index: number): Promise<number> {
  for (const name of NAMES) await ask(`/posts/${name}`, scene.replica(index).origin);
  const { folder, stop } = scene.replica(index);
  await stop('SIGTERM');
  const files = filesBelow(path.join(folder, KEPT)).filter((file) => /[0-9a-f]{64}$/.test(file));
  if (files.length < 10) throw new Error(`Only ${files.length} pages are kept in ${folder}`);
  for (const [at, file] of files.entries()) {
    const bytes = readFileSync(file);
    if (at % 3 === 0) truncateSync(file, Math.floor(bytes.length / 2));
    else if (at % 3 === 1) writeFileSync(file, Buffer.alloc(bytes.length));
    // As of another build: whole, and under another name.
    else writeFileSync(file, readFileSync(files[(at + 3) % files.length] ?? file));
  }
  const count = await scene.publishOn(index + 1);
  const begun = Date.now();
  await scene.replicas.restart(index);
  return Math.max(...(await scene.untilShown(count, [0, 1, 2], begun)));
}

/** Runs a server with another file system in the place of its folders; it goes on without them. */
async function mounted(scene: Scene, index: number, options: string): Promise<number> {
  const folders = [KEPT, '.data'].map((name) => path.join(scene.replica(index).folder, name));
  await scene.replica(index).stop('SIGTERM');
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  }
  try {
    await scene.replicas.restart(index);
    const time = await scene.publishEverywhere(index);
    await scene.publishEverywhere(index + 1);
    await scene.replica(index).stop('SIGTERM');
    return time;
  } finally {
    for (const folder of folders) execFileSync('umount', [folder]);
    await scene.replicas.restart(index);
  }
}

/** Whether this process may mount file systems. */
export function mayMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'mount-'));
  const isMounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]).status === 0;
  if (isMounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return isMounted;
}

export const damagedCache: Fault = {
  name: 'kept pages cut off, zeroed, of another build',
  happen: (scene) => damage(scene, 0),
};

export const diskFaults: Fault[] = [
  damagedCache,
  {
    name: 'disk full (pages, SITE_DATA: 64 kB)',
    isPossible: mayMount,
    happen: (scene) => mounted(scene, 1, 'size=64k'),
  },
  {
    name: 'read-only root (pages, SITE_DATA)',
    isPossible: mayMount,
    happen: (scene) => mounted(scene, 2, 'ro'),
  },
];
