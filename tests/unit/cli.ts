import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export type Ended = { status: number | null; stdout: string; stderr: string };

/** Runs a command of `lib/cli/` in a folder, as `npm run` does, and waits for its end. */
export async function runCli(
  name: string,
  folder: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Ended> {
  const file = fileURLToPath(new URL(`../../lib/cli/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, stdout, stderr };
}
