import { availableParallelism, loadavg } from 'node:os';
import { budgetLines } from './publish/budgets.ts';
import { measureHugo } from './publish/hugo.ts';
import { measurePublishing } from './publish/measure.ts';
import type { Result } from './publish/result.ts';
import { runMeasured } from './publish/run.ts';
import { type PublishSettings, readPublishSettings } from './publish/settings.ts';
import { copyGeneratedSite, generatedSiteFolder } from './publish/site-copy.ts';
import { snapshotCpu } from './publish/snapshot-cost.ts';
import { table } from './publish/table.ts';
import { findTool, installedTool } from './settings.ts';
import { isStopping, removeLater, stopAll, stopOnSignals } from './started.ts';

// What building and publishing cost on sites of generated posts, from small to large, next to Hugo.
// `--posts 100,1000,10000,100000` says how many, `--rounds` how many edits, and `--keep` leaves the
// sites in `.test/`. A budget that is missed does not fail it.

/** Beyond this Hugo takes minutes for each edit, and says nothing new. */
const HUGO_POSTS = 10_000;

// Building must not call home: the benchmark talks to this machine only.
process.env.NEXT_TELEMETRY_DISABLED = '1';
// As `npm run build` and `npm start` run.
Reflect.deleteProperty(process.env, 'NODE_ENV');
stopOnSignals();
try {
  const settings = readPublishSettings();
  findTool('git');
  warnOfOthers();
  const results: Result[] = [];
  for (const posts of settings.posts) results.push(await measureSite(posts, settings));
  process.stdout.write(`\n${table(results)}\n\n${budgetLines(results).join('\n')}\n`);
} catch (error) {
  if (!isStopping()) process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
}

async function measureSite(posts: number, { rounds, keep }: PublishSettings): Promise<Result> {
  if (!keep) removeLater(generatedSiteFolder(posts));
  const say = (doing: string) => process.stdout.write(`${posts} posts: ${doing}\n`);
  say('writing');
  const folder = await copyGeneratedSite(posts);
  say('building');
  const build = await runMeasured('npm', ['run', 'build'], { cwd: folder });
  say('loading');
  const snapshot = {
    cold: await snapshotCpu(folder, posts, 'cold'),
    warm: await snapshotCpu(folder, posts, 'warm'),
  };
  say('publishing');
  const publishing = await measurePublishing(folder, posts, rounds);
  const hugo = posts <= HUGO_POSTS ? installedTool('hugo') : undefined;
  if (hugo) say('building with Hugo');
  return {
    posts,
    build,
    snapshot,
    publishing,
    hugo: hugo ? await measureHugo(hugo, posts) : undefined,
  };
}

/** What else the machine does makes all times longer, the more so the more processes take part. */
function warnOfOthers(): void {
  const [load = 0] = loadavg();
  if (load <= availableParallelism() / 2) return;
  process.stdout.write(`The machine was busy already: its load was ${load.toFixed(1)}\n`);
}
