import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { allPosts } from './publishing-posts.ts';
import { copySite, freePort, root } from './site.ts';

const run = promisify(execFile);
const DAY = 24 * 60 * 60 * 1000;

export type Release = { source: string; top: string; folder: string };

/** A release in a folder outside the repository, where it finds none of its packages. */
export async function makeRelease(): Promise<Release> {
  const source = await copySite('release', allPosts());
  // Next follows what a site asks for no further up than where its packages are.
  execFileSync('cp', ['-al', path.join(root, 'node_modules'), source]);
  for (const name of ['deploy', 'LICENSE']) {
    cpSync(path.join(root, name), path.join(source, name), { recursive: true });
  }
  const top = mkdtempSync(path.join(tmpdir(), 'release-'));
  chmodSync(top, 0o755);
  const [folder, older] = [path.join(top, 'made'), path.join(top, 'older')];
  writeOlder(older, 'young.js', Date.now() - DAY);
  writeOlder(older, 'old.js', Date.now() - 40 * DAY);
  const args = ['run', '--silent', 'release', '--', folder, '--before', older];
  await run('npm', args, { cwd: source });
  return { source, top, folder };
}

function writeOlder(folder: string, name: string, at: number): void {
  const file = path.join(folder, '.next/static/chunks', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `// ${name}`);
  utimesSync(file, at / 1000, at / 1000);
}

export type Replicas = {
  folders: string[];
  origins: string[];
  /** Runs `deploy/release.sh` for all of them. Throws with what it says when it fails. */
  deploy: (env?: Record<string, string>) => Promise<void>;
  stop: () => void;
};

/** Two replicas, which come with the first deploy. */
export async function makeReplicas({ source, top, folder }: Release): Promise<Replicas> {
  const ports = [await freePort(), await freePort()];
  const folders = ports.map((port) => path.join(top, String(port)));
  const restart = path.join(top, 'restart.sh');
  writeFileSync(restart, RESTART);
  const command = [path.join(source, 'deploy/release.sh'), folder, ...folders];
  const pids = () => folders.map((replica) => path.join(replica, 'pid')).filter(existsSync);
  return {
    folders,
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    deploy: async (env = {}) => {
      const more = { RESTART: `sh ${restart} {}`, NODE: process.execPath, ...env };
      // Names of releases are made of seconds.
      await setTimeout(1_000);
      await run('sh', command, { env: { ...process.env, ...more } });
    },
    stop: () => {
      for (const file of pids()) process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
      rmSync(top, { recursive: true, force: true });
    },
  };
}

/** What systemd does. */
const RESTART = `
cd "$(dirname "$0")/$1"
if [ -f pid ]; then
  kill "$(cat pid)"
  while kill -0 "$(cat pid)" 2>/dev/null; do sleep 0.1; done
fi
replica=$PWD
cd current
PORT=$1 HOST=127.0.0.1 SITE_DATA=$replica/data PUBLISH_SECRET=rahasia-penerbitan \\
  "$NODE" lib/server.mjs >/dev/null 2>>"$replica/stderr.txt" &
echo $! > "$replica/pid"
`;
