import '../english.mjs';
import { contentFaults } from './content-faults.ts';
import { crowdFaults } from './crowd-faults.ts';
import { diskFaults } from './disk-faults.ts';
import { processFaults } from './process-faults.ts';
import { timesOfPublishing } from './publishing-times.ts';
import { redisFaults } from './redis-faults.ts';
import { hasRedis } from './redis-server.ts';
import { type Fault, Scene, tryFault } from './scene.ts';
import { showHead, showRow } from './table.ts';

// Three servers of one build, one Redis and readers; then one fault after another, a row each. Words
// after the command choose the faults whose names hold one of them, `publishing` the times on top. Exits 1 when a reader got an error
// or a wrong page.

if (!hasRedis()) {
  process.stdout.write(
    'Skipped: there is no redis-server (Debian: apt-get install redis-server)\n',
  );
  process.exit();
}
const words = process.argv.slice(2);
const faults: Fault[] = [
  ...[...redisFaults, ...processFaults.slice(0, 2), ...diskFaults],
  ...[...contentFaults, ...crowdFaults, ...processFaults.slice(2)],
].filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const clock = new URL('moved-clock.mjs', import.meta.url).href;
const scene = await Scene.open({ NODE_OPTIONS: `--import ${clock}` });
try {
  if (words.length === 0 || words.includes('publishing'))
    process.stdout.write(`${await timesOfPublishing(scene)}\n\n`);
  process.stdout.write(`${showHead()}\n`);
  for (const fault of faults) await show(fault).catch((error) => giveUp(fault, error));
} finally {
  await scene.close();
}

async function show(fault: Fault): Promise<void> {
  if (fault.isPossible?.() === false) {
    process.stdout.write(`skipped, not possible here: ${fault.name}\n`);
    return;
  }
  const row = await tryFault(scene, fault);
  process.stdout.write(`${showRow(row)}\n`);
  const bad = [...row.failed, ...row.wrong];
  for (const line of bad.slice(0, 5)) process.stdout.write(`    ${line}\n`);
  if (bad.length > 0) process.exitCode = 1;
}

/** The others are tried all the same. */
function giveUp({ name }: Fault, error: unknown): void {
  process.stdout.write(`${name}: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
