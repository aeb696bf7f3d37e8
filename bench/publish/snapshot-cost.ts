import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { median } from '../statistics.ts';
import { run } from './run.ts';

const SCRIPT = fileURLToPath(new URL('snapshot-script.ts', import.meta.url));

/** Each is loaded so often, in a process of its own; the median counts. */
const RUNS = 3;

const output = z.object({ posts: z.number(), cpu: z.number() });

/**
 * Seconds of processor time that loading the content of a site takes. Throws when what is loaded
 * has not the posts it should have.
 */
export async function snapshotCpu(
  folder: string,
  posts: number,
  start: 'cold' | 'warm',
): Promise<number> {
  const seconds: number[] = [];
  for (let count = 0; count < RUNS; count++) {
    const args = ['--import', 'tsx', SCRIPT, start];
    const text = await run(process.execPath, args, { cwd: folder });
    const loaded = output.parse(JSON.parse(text));
    if (loaded.posts !== posts) throw new Error(`${loaded.posts} of ${posts} posts were loaded`);
    seconds.push(loaded.cpu / 1000);
  }
  return median(seconds);
}
