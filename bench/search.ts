import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rootsOf } from '../lib/search/document.ts';
import { SEARCH_QUERIES } from '../tests/search-queries.ts';
import { ENGINES } from './search/engines.ts';
import { generatedEntries, ownEntries } from './search/posts.ts';
import { percentile } from './statistics.ts';

// Engines for the search, side by side: what an index of 10,000 generated posts costs, how long a
// query takes, and how many of the written queries find their post among the best five of this site.
// Each engine has a process of its own. Usage: npm run bench:search [-- <posts>]

const [, , countText = '10000', engineName] = process.argv;
const BEST = 5;

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function megabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

async function measureEngine(name: string): Promise<string> {
  const makeEngine = ENGINES[name];
  if (!makeEngine) throw new Error(`There is no engine ${name}`);
  rootsOf('memerah'); // Loads the roots, which all engines need.
  const own = await ownEntries();
  const small = await makeEngine(own);
  const recall = async (kinds: readonly string[]) => {
    const queries = SEARCH_QUERIES.filter(({ kind }) => kinds.includes(kind));
    let hits = 0;
    for (const { query, slugs } of queries) {
      if ((await small.find(query, BEST)).includes(slugs[0] ?? '')) hits++;
    }
    return `${hits}/${queries.length}`;
  };
  const found = [await recall(['plain', 'form']), await recall(['typo'])];
  const entries = generatedEntries(own, Number(countText));
  const [heap, cpu] = [megabytes(), cpuSeconds()];
  const large = await makeEngine(entries);
  const built = cpuSeconds() - cpu;
  const held = megabytes() - heap;
  const times: number[] = [];
  for (const { query } of SEARCH_QUERIES) {
    const start = cpuSeconds();
    await large.find(query, BEST);
    times.push((cpuSeconds() - start) * 1000);
  }
  const numbers = [
    built.toFixed(1),
    held.toFixed(0),
    percentile(times, 50).toFixed(1),
    percentile(times, 95).toFixed(1),
  ];
  return [name.padEnd(12), ...[...numbers, ...found].map((cell) => cell.padStart(14))].join('');
}

if (engineName) {
  process.stdout.write(`${await measureEngine(engineName)}\n`);
} else {
  const names = [
    'build CPU s',
    'heap MB',
    'query p50 ms',
    'query p95 ms',
    'found of 130',
    'of typos',
  ];
  process.stdout.write(
    `${['engine'.padEnd(12), ...names.map((cell) => cell.padStart(14))].join('')}\n`,
  );
  for (const name of Object.keys(ENGINES)) {
    const child = fork(process.argv[1] ?? '', [countText, name], {
      execArgv: [...process.execArgv, '--expose-gc'],
    });
    await once(child, 'exit');
  }
}
