import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readContent } from '../../lib/posts.ts';
import { fileOf, siteOf } from './temporary-site.ts';
import { pathologicalBodies, worstBodies } from './worst-bodies.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('render-bodies.ts', import.meta.url));

/** Seconds of processor time, and megabytes of memory, that one post may take from its file to its page. */
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 256;

test('what takes longest of all that is allowed takes no more than 5 s and 256 MB', async () => {
  const memory = `--max-old-space-size=${MOST_MEGABYTES}`;
  // It ends when its memory is used up: the last line tells before which body.
  const { stdout } = await run(process.execPath, [memory, '--import', 'tsx', script]);
  const taken: { name: string; seconds: number }[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    taken.map(({ name }) => name),
    Object.keys(worstBodies),
  );
  assert.deepEqual(
    taken.filter(({ seconds }) => seconds > MOST_SECONDS),
    [],
  );
});

describe('what is too long by far is refused in less than 1 s:', () => {
  for (const [name, body] of Object.entries(pathologicalBodies)) {
    test(name, async () => {
      const folders = siteOf({ 'posts/x.md': fileOf('title: Judul\ndate: 2024-01-01', body) });
      const before = process.cpuUsage();
      const [file] = await readContent(folders);
      const { user, system } = process.cpuUsage(before);
      assert.equal(file?.frontMatter, undefined);
      assert.match(file?.problems[0]?.message ?? '', /divide|are the most/);
      assert.ok(user + system < 1e6, `${user + system} µs`);
    });
  }
});
