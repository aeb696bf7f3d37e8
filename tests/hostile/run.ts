import '../english.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../site/chromium.ts';
import { buildSite, type RunningSite, root, startSite } from '../site/site.ts';
import { copyOfBuilt, hostileSite } from './hostile-site.ts';
import type { Manifest } from './manifest.ts';
import { prepare } from './prepare.ts';
import { hostileStrings } from './strings.ts';
import { readSummary } from './summary.ts';

// Builds one site of posts that hold hostile strings, starts it, and runs the tests of this folder
// against it. `--all` gives each string a post of its own and asks for each path everywhere.

const all = process.argv.includes('--all');
const begun = Date.now();
const folder = path.join(root, '.test/hostile');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const settings = {
  HOSTILE_ALL: all ? '1' : '',
  HOSTILE: path.join(folder, 'manifest.json'),
  HOSTILE_SUMMARY: path.join(folder, 'summary.txt'),
};
process.env.CHROMIUM_PATH = ensureChromium();

const strings = hostileStrings();
const { content, requests } = strings;
process.stdout.write(`Hostile strings: ${strings.origin}.\n`);
const { posts, refusals } = await prepare(content, all);
const site = await hostileSite(posts);
const manifest: Manifest = { posts, refusals, requests, ...site };
writeFileSync(settings.HOSTILE, JSON.stringify(manifest));
// Building keeps one processor busy most of the time: what needs no site is tested meanwhile.
const withoutSite = Promise.all([runTest('refusals'), runTest('control')]);
buildSite(site.folder);
await withoutSite;
// Next tells there of each hostile address that it cannot make sense of.
const stderr = openSync(path.join(folder, 'server.log'), 'w');
const start = (of: string) => startSite(of, { PUBLISH_SECRET: site.secret }, { stderr });
// Rendering keeps one processor busy, and its server alone: so two, each of which has its own pages.
const copy = copyOfBuilt(site.folder, path.join(folder, 'copy'));
const servers = await Promise.all([start(site.folder), start(copy)]);
try {
  const [posts, requests] = servers;
  await Promise.all([
    runEach({ pages: posts, browser: posts }),
    runEach({ requests, queries: requests, texts: posts }),
  ]);
} finally {
  for (const server of servers) await server.stop();
}
printSummary();

/** One after the other: how fast the server answers is looked at, too. */
async function runEach(servers: Record<string, RunningSite>): Promise<void> {
  for (const [name, server] of Object.entries(servers)) await runTest(name, server);
}

async function runTest(name: string, server?: RunningSite): Promise<void> {
  const test = fileURLToPath(new URL(`${name}.test.ts`, import.meta.url));
  const options = ['--import', 'tsx', '--test-reporter=spec'];
  const child = spawn(process.execPath, [...options, test], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...settings, SITE_ORIGIN: server?.origin, SITE_PID: `${server?.pid}` },
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) process.exitCode = 1;
}

function printSummary(): void {
  const seconds = Math.round((Date.now() - begun) / 1000);
  const counts = {
    strings: content.length,
    refused: refusals.length,
    ...readSummary(settings.HOSTILE_SUMMARY),
    seconds,
  };
  const words = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  process.stdout.write(`Hostile strings: ${words.join(', ')}.\n`);
}
