import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { siteRoot } from '../posts.ts';
import { say } from '../say.ts';
import { packStudio } from '../studio/pack.ts';
import { isPacked } from '../studio/packed.ts';

// `npm run studio`: the studio on one's own computer. It writes into this folder, through a decap-server
// that only this computer reaches and only pages of the site may ask; `next dev` shows the pages.

const { PORT = '3000', STUDIO_PORT = '8081' } = process.env;
const site = `http://localhost:${PORT}`;
const files = `http://127.0.0.1:${STUDIO_PORT}`;
const require = createRequire(import.meta.url);

if (!isPacked()) await packStudio();
const started = [
  start(require.resolve('decap-server/dist/index.js'), [], {
    ...{ BIND_HOST: '127.0.0.1', PORT: STUDIO_PORT, ORIGIN: site },
    ...{ GIT_REPO_DIRECTORY: siteRoot, LOG_LEVEL: 'error' },
  }),
  start(require.resolve('next/dist/bin/next'), ['dev', '-p', PORT, '-H', 'localhost'], {
    STUDIO_LOCAL: files,
  }),
];
const address = `${site}/admin`;
process.stdout.write(`${say`Write at ${address}; Ctrl+C ends it`}\n`);

function start(script: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: siteRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  // One is of no use without the other.
  child.once('exit', end);
  return child;
}

function end(): void {
  for (const child of started) child.kill();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
