import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestOptions } from 'node:http';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesBelow } from '../../lib/files-below.mjs';
import { askExactly, type ExactAnswer } from '../ask-exactly.ts';
import { openConnection } from './connections.ts';
import { freePort, root, stop } from './site.ts';

// `deploy/nginx.conf` as it is, but for its ports, names of folders and certificate.

export const HOST = 'example.com';

/** Debian puts it where only root looks. */
const NGINX = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

export const skip = NGINX ? false : 'there is no nginx; install 1.22 or newer to have it tested';

export type RunningNginx = {
  port: number;
  /** Of the site, over TLS. */
  origin: string;
  /** Where there is no TLS. */
  plainOrigin: string;
  certificate: Buffer;
  ask: (
    address: string,
    headers?: Record<string, string>,
    options?: Pick<RequestOptions, 'method' | 'agent'>,
  ) => Promise<ExactAnswer>;
  /** How many answers of a path are kept. */
  kept: (address: string) => number;
  /** All that is kept and not compressed. */
  keptTexts: () => string;
  /** What was logged, errors included. */
  log: () => string;
  stop: () => Promise<unknown>;
};

/** Starts nginx before replicas, with an empty cache. */
export async function startNginx(...replicas: string[]): Promise<RunningNginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  chmodSync(folder, 0o755); // Its workers have a user of their own.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['log', 'cache', 'temporary']) mkdirSync(path.join(folder, name));
  makeCertificate(folder);
  const [port, plainPort] = [await freePort(), await freePort()];
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configFor(folder, port, plainPort, replicas));
  const args = ['-g', 'daemon off;', '-e', path.join(folder, 'log/error.log'), '-c', file];
  const child = spawn(NGINX ?? 'nginx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  child.unref();
  // Not with SIGKILL, as a server: nginx would leave its workers behind.
  process.once('exit', () => child.kill('SIGTERM'));
  const plainOrigin = `http://127.0.0.1:${plainPort}`;
  await untilListening(plainOrigin, child);
  const certificate = readFileSync(path.join(folder, 'certificate.pem'));
  const agent = new Agent({ ca: certificate, servername: HOST });
  const origin = `https://127.0.0.1:${port}`;
  return {
    ...{ port, origin, plainOrigin, certificate },
    ask: (address, headers = {}, options = {}) =>
      askExactly(origin, address, { agent, ...options, headers: { Host: HOST, ...headers } }),
    kept: (address) => keptIn(path.join(folder, 'cache'), address),
    keptTexts: () => textsBelow(path.join(folder, 'cache')),
    log: () => textsBelow(path.join(folder, 'log')),
    stop: () => stop(child, 'SIGQUIT'),
  };
}

function makeCertificate(folder: string): void {
  const names = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
  const files = ['-keyout', `${folder}/key.pem`, '-out', `${folder}/certificate.pem`];
  const kind = ['-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  execFileSync('openssl', ['req', ...kind, ...names, ...files], { stdio: 'pipe' });
}

function configFor(folder: string, port: number, plainPort: number, replicas: string[]): string {
  return configWith([
    ...inFolder(folder),
    ...before(replicas),
    [/^ +listen \[::\].*\n/gm, ''],
    [/(?<=listen )443\b/g, `127.0.0.1:${port}`],
    [/(?<=listen )80\b/g, `127.0.0.1:${plainPort}`],
    [/\/etc\/nginx\/certificates\/example\.com\/fullchain\.pem/, `${folder}/certificate.pem`],
    [/\/etc\/nginx\/certificates\/example\.com\/privkey\.pem/, `${folder}/key.pem`],
  ]);
}

/** Something of `deploy/nginx.conf`, and what stands in its place. */
export type ConfigChange = [found: RegExp, other: string];

/** `deploy/nginx.conf` with changes. Throws when it has no longer what one is to take the place of. */
export function configWith(changes: readonly ConfigChange[]): string {
  let config = readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8');
  for (const [found, other] of changes) {
    if (config.search(found) < 0) throw new Error(`deploy/nginx.conf has no ${found}`);
    config = config.replace(found, other);
  }
  return config;
}

/** Has nginx write below a folder, with `log`, `cache` and `temporary`, and nowhere else. */
export function inFolder(folder: string): ConfigChange[] {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((name) => `${name}_temp_path ${folder}/temporary/${name};`);
  return [
    [/\/run\/nginx\.pid/, `${folder}/nginx.pid`],
    [/\/var\/log\/nginx\//g, `${folder}/log/`],
    [/\/var\/cache\/nginx\//g, `${folder}/cache/`],
    [/^http \{$/m, `http {\n${paths.join('\n')}`],
  ];
}

/** Puts nginx before these origins. */
export function before(replicas: readonly string[]): ConfigChange[] {
  const servers = replicas.map(
    (origin) => `server ${new URL(origin).host} max_fails=1 fail_timeout=2s;`,
  );
  return [[/server 127\.0\.0\.1:3001 .*\n +server 127\.0\.0\.1:3002 .*/, servers.join('\n')]];
}

async function untilListening(origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    try {
      (await openConnection(origin)).destroy();
      return;
    } catch {
      await setTimeout(50);
    }
  }
  throw new Error(`nginx does not listen on ${origin}`);
}

function keptIn(folder: string, address: string): number {
  const isKept = (name: string) =>
    /^KEY: (.*)$/m.exec(readFileSync(name, 'latin1'))?.[1]?.split(' ')[1] === address;
  return filesBelow(folder).filter(isKept).length;
}

function textsBelow(folder: string): string {
  return filesBelow(folder)
    .map((name) => readFileSync(name, 'utf8'))
    .join('');
}
