import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { before, configWith, inFolder } from '../tests/site/nginx.ts';
import { freePort, root, waitFor } from '../tests/site/site.ts';
import { servingProcess } from './processes.ts';
import { type Server, startDoor } from './servers.ts';
import { makeTemporaryFolder, start } from './started.ts';

/** What a server needs of a built site; packages are found above. */
const BUILT = ['.next', 'lib', 'posts', 'public', 'docs', 'package.json', 'next.config.ts'];

/** So many front doors of this build, each in a folder of its own, the first of them given. */
export async function startReplicas(first: Server, count: number): Promise<Server[]> {
  const replicas = [first];
  for (let number = 2; number <= count; number++) {
    const folder = path.join(root, '.test', `bench-replica-${number}`);
    for (const part of BUILT) {
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    }
    replicas.push(await startDoor(folder));
  }
  return replicas;
}

/** What nginx has to do, and the processor time of whom it takes. */
export type Before = { nginx: string; replicas: readonly Server[]; gzipLevel: number };

/**
 * `deploy/nginx.conf` before replicas, with one worker and without TLS as the other servers; beside
 * them, in the same nginx, a text as the file of a path.
 */
export async function startBefore(
  { nginx, replicas, gzipLevel }: Before,
  pathname: string,
  html: string,
): Promise<{ site: Server; file: Server }> {
  const folder = makeTemporaryFolder('bench-nginx');
  for (const name of ['log', 'cache', 'temporary']) mkdirSync(path.join(folder, name));
  const file = path.join(folder, 'www', pathname);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
  const [port, filePort] = [await freePort(), await freePort()];
  const config = path.join(folder, 'nginx.conf');
  const fileServer = `server {
    listen 127.0.0.1:${filePort};
    root ${folder}/www;
    default_type text/html;
    charset utf-8;
    gzip on;
    gzip_comp_level ${gzipLevel};
  }`;
  const origins = replicas.map(({ origin }) => origin);
  writeFileSync(config, plainConfig(folder, port, origins, fileServer));
  const args = ['-g', 'daemon off;', '-e', 'stderr', '-c', config];
  const child = start(nginx, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(origin, child);
  const worker = servingProcess(port);
  const pids = [worker, ...replicas.flatMap((replica) => replica.pids)];
  return {
    site: { name: `our nginx, replicas: ${replicas.length}`, origin, pids },
    file: { name: 'its file', origin: `http://127.0.0.1:${filePort}`, pids: [worker] },
  };
}

function plainConfig(folder: string, port: number, replicas: string[], fileServer: string): string {
  const user = process.getuid?.() === 0 ? `user ${userInfo().username};\n` : '';
  return configWith([
    ...inFolder(folder),
    ...before(replicas),
    [/^worker_processes auto;/m, `${user}worker_processes 1;`],
    // Who loads it has few connections, and keeps them.
    [/^ +keepalive_timeout 30s;/m, 'keepalive_requests 100000000;'],
    // Other hosts, and what leads to TLS.
    [/# --- Who asks for another host[\s\S]*(?=# --- The site)/, `${fileServer}\n`],
    [/listen 443 ssl http2;\n +listen \[::\]:443 ssl http2;/, `listen 127.0.0.1:${port};`],
    [/^ +ssl_certificate(?:_key)? .*\n/gm, ''],
  ]);
}
