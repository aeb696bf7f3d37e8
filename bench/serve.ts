import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSite, root } from '../tests/site/site.ts';
import { ask, waitForEncoding } from './answers.ts';
import { load } from './load.ts';
import { startBefore, startReplicas } from './nginx-before.ts';
import { type Result, report } from './report.ts';
import {
  copyStockSite,
  type Server,
  startDoor,
  startNext,
  startNginx,
  stockFolder,
} from './servers.ts';
import { findTool, readSettings, type Settings } from './settings.ts';
import { isStopping, stopAll, stopOnSignals } from './started.ts';

// How fast the front door serves a page, next to `next start`, stock Next and nginx. It builds the
// site, and a copy of it for stock Next, each time: an old build would be measured for the new one.
// `--no-build` takes the builds that are there. A budget that is missed does not fail it.

const SLUG = 'cara-meningkatkan-produksi-asi';
const PATHNAME = `/posts/${SLUG}`;

/** The one server whose pages keep the runtime. */
const STOCK = 'stock Next';

type Mode = { title: string; headers: Record<string, string>; encodings: string[] };

/** The encodings stand in the order of the servers. */
const MODES: [Mode, Mode] = [
  { title: 'No compression', headers: {}, encodings: Array(7).fill('identity') },
  {
    title: 'Compression',
    headers: { 'Accept-Encoding': 'gzip, deflate, br' },
    encodings: ['br', 'gzip', 'gzip', 'gzip', 'br', 'br', 'gzip'],
  },
];

/** Seconds of load before the first round of a mode, for the compiler and the caches. */
const WARM_UP = 2;

// Building must not call home: the benchmark talks to this machine only.
process.env.NEXT_TELEMETRY_DISABLED = '1';
stopOnSignals();
try {
  const settings = readSettings();
  const [wrk, nginx] = [findTool('wrk'), findTool('nginx')];
  if (settings.build) await build();
  const servers = await startServers(nginx, settings.gzipLevel);
  for (const mode of MODES) {
    process.stdout.write(report(mode.title, await measure(wrk, servers, mode, settings)));
  }
} catch (error) {
  if (!isStopping()) process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
}

async function build(): Promise<void> {
  process.stdout.write('Building the site, and its copy for stock Next\n');
  buildSite(root);
  await copyStockSite();
  buildSite(stockFolder);
}

async function startServers(nginx: string, gzipLevel: number): Promise<Server[]> {
  const door = await startDoor();
  // When brotli comes, the page is in memory, and it is the door that answers: Next sends none.
  await waitForEncoding(door.origin + PATHNAME, MODES[1].headers, 'br');
  const { text } = await ask(door.origin + PATHNAME, {});
  const replicas = await startReplicas(door, 3);
  const one = await startBefore({ nginx, replicas: [door], gzipLevel }, PATHNAME, text);
  const three = await startBefore({ nginx, replicas, gzipLevel }, PATHNAME, text);
  for (const { origin } of [...replicas, one.site, three.site]) {
    await waitForEncoding(origin + PATHNAME, MODES[1].headers, 'br');
  }
  return [
    door,
    await startNext('next start', root),
    await startNext(STOCK, stockFolder),
    await startNginx(nginx, PATHNAME, text, gzipLevel),
    ...[one.site, three.site, one.file],
  ];
}

async function measure(
  wrk: string,
  servers: Server[],
  { headers, encodings }: Mode,
  { rounds, seconds }: Settings,
): Promise<Result[]> {
  const measured: { server: Server; result: Result }[] = [];
  for (const [index, server] of servers.entries()) {
    const { text, ...sent } = await ask(server.origin + PATHNAME, headers);
    checkAnswer(server, text, sent.encoding, encodings[index]);
    await load(wrk, server, PATHNAME, headers, WARM_UP);
    measured.push({ server, result: { name: server.name, ...sent, samples: [] } });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { server, result } of measured) {
      result.samples.push(await load(wrk, server, PATHNAME, headers, seconds));
    }
  }
  return measured.map(({ result }) => result);
}

/** What is measured must be the post, as the server is meant to send it. */
function checkAnswer({ name }: Server, text: string, encoding: string, wanted = ''): void {
  const source = readFileSync(path.join(root, 'posts', `${SLUG}.md`), 'utf8');
  const [, title = ''] = /^title: (.+)$/m.exec(source) ?? [];
  const hasRuntime = /<script[^>]* src="\/_next\//.test(text);
  if (!title || !text.includes(title)) throw new Error(`${name} did not send the post`);
  if (encoding !== wanted) throw new Error(`${name} sent ${encoding} in place of ${wanted}`);
  if (hasRuntime !== (name === STOCK)) {
    throw new Error(`${name} sent a page ${hasRuntime ? 'with' : 'without'} the runtime`);
  }
}
