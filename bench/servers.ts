import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { copySite, freePort, root, waitFor } from '../tests/site/site.ts';
import { servingProcess } from './processes.ts';
import { makeTemporaryFolder, start } from './started.ts';

/** A server under load; `pids` are the processes that answer. */
export type Server = { name: string; origin: string; pids: number[] };

const STOCK = 'stock-next';

/** The folder of the site as stock Next serves it, see `copyStockSite()`. */
export const stockFolder = path.join(root, '.test', STOCK);

/** The front door on the build in a folder. */
export function startDoor(folder = root): Promise<Server> {
  return listen('front door', (port) => {
    const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1' };
    const server = path.join(folder, 'lib/server.mjs');
    return start(process.execPath, [server], { env, ...quiet(folder) });
  });
}

/** `next start` in the folder of a built site. */
export function startNext(name: string, folder: string): Promise<Server> {
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  return listen(name, (port) =>
    start(
      process.execPath,
      [next, 'start', '--port', String(port), '--hostname', '127.0.0.1'],
      quiet(folder),
    ),
  );
}

/** nginx with a text as the file of a path, everything it writes in a temporary folder. */
export async function startNginx(
  nginx: string,
  pathname: string,
  html: string,
  gzipLevel: number,
): Promise<Server> {
  const folder = makeTemporaryFolder('bench-nginx');
  const file = path.join(folder, 'www', pathname);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, html);
  const config = path.join(folder, 'nginx.conf');
  return listen('nginx', async (port) => {
    await writeFile(config, nginxConfig(folder, port, gzipLevel));
    return start(nginx, ['-p', folder, '-e', 'stderr', '-c', config], quiet(folder));
  });
}

/** Copies the site without what makes its pages light: our cache handler, and what goes with it. */
export async function copyStockSite(): Promise<void> {
  let config = await readFile(path.join(root, 'next.config.ts'), 'utf8');
  for (const option of ['cacheHandler', 'cacheMaxMemorySize']) {
    const line = new RegExp(`^  ${option}: .*\\n`, 'm');
    if (!line.test(config)) throw new Error(`next.config.ts has no line for ${option}`);
    config = config.replace(line, '');
  }
  await copySite(STOCK, await ownPosts(), { 'next.config.ts': config });
}

async function listen(
  name: string,
  startOn: (port: number) => ChildProcess | Promise<ChildProcess>,
): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(origin, await startOn(port));
  return { name, origin, pids: [servingProcess(port)] };
}

function quiet(cwd: string): SpawnOptions {
  return { cwd, stdio: ['ignore', 'ignore', 'inherit'] };
}

async function ownPosts(): Promise<Record<string, string>> {
  const folder = path.join(root, 'posts');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.md$/.test(name));
  const texts = names.map((name) => readFile(path.join(folder, name), 'utf8'));
  const entries = (await Promise.all(texts)).map((text, index) => [names[index], text]);
  return Object.fromEntries(entries);
}

/** Defaults of nginx, but for what a benchmark must fix. */
function nginxConfig(folder: string, port: number, gzipLevel: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : '# Workers run as who starts nginx.'}
error_log stderr crit;
pid ${folder}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  default_type text/html;
  charset utf-8;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  gzip on;
  gzip_comp_level ${gzipLevel};
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/www;
  }
}
`;
}
