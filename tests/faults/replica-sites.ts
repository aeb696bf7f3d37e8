import { cpSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FROM_GIT, freshRepositories, type Repositories } from '../site/publishing-git.ts';
import { folder as built, SECRET } from '../site/publishing-site.ts';
import { freePort, type RunningSite, root, startSite } from '../site/site.ts';

/** One of several servers of one build, each with a clone of the content of its own. */
export type Replica = RunningSite & {
  folder: string;
  /** What it has said is wrong, line by line. */
  errors: () => string[];
};

export type Replicas = Repositories & {
  all: Replica[];
  /** Starts one again, in its own folder. */
  restart: (index: number) => Promise<void>;
  /** Ends one, if it runs, and starts the site of a folder in its place, where it was to be found. */
  replace: (index: number, folder: string) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts some servers of the shared site, which publish from one remote. */
export async function startReplicas(
  count: number,
  env: Record<string, string> = {},
): Promise<Replicas> {
  const repositories = await freshRepositories();
  const settings = { ...FROM_GIT, PUBLISH_SECRET: SECRET, ...env };
  const all: Replica[] = [];
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const replace = async (index: number, folder: string) => {
    await all[index]?.stop();
    const log = path.join(folder, 'stderr.txt');
    const options = { stderr: openSync(log, 'a'), port: ports[index] };
    const site = await startSite(folder, settings, options);
    const errors = () => readFileSync(log, 'utf8').split('\n').filter(Boolean);
    all[index] = { ...site, folder, errors };
  };
  const restart = (index: number) => replace(index, all[index]?.folder ?? folderOf(index));
  for (let index = 0; index < count; index++) {
    rmSync(folderOf(index), { recursive: true, force: true });
    cpSync(built, folderOf(index), { recursive: true, verbatimSymlinks: true });
  }
  await Promise.all(Array.from({ length: count }, (_, index) => restart(index)));
  const stop = async () => {
    await Promise.all(all.map((replica) => replica.stop()));
  };
  return { ...repositories, all, restart, replace, stop };
}

function folderOf(index: number): string {
  return path.join(root, `.test/replica-${index + 1}`);
}
