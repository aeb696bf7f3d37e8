import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run, runMeasured } from '../../bench/publish/run.ts';

// Processes are measured in /proc.
const options = { skip: process.platform !== 'linux' };

/** Uses the processor for 0.4 s and memory of 100 MB, in a process that the first one starts. */
const WORK = `
const bytes = Buffer.alloc(100e6, 1);
while (process.cpuUsage().user < 4e5);
`;
const STARTER = `
require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(WORK)}]);
`;

test('the cost of a command counts what it starts', options, async () => {
  const { cpu, wall, memory } = await runMeasured(process.execPath, ['-e', STARTER]);
  assert.ok(cpu >= 0.4 && cpu < 3, `${cpu} s of processor time`);
  assert.ok(wall >= 0.3, `${wall} s`);
  assert.ok(memory > 100e6 && memory < 400e6, `${memory} bytes`);
});

test('the cost of a command does not count what ended before', options, async () => {
  const { cpu } = await runMeasured('true', []);
  assert.ok(cpu < 0.1, `${cpu} s of processor time`);
});

test('a command gets its input and gives its output', options, async () => {
  assert.equal(await run('cat', [], { input: 'baris\n' }), 'baris\n');
});

test('a command that fails is told with all it wrote', options, async () => {
  await assert.rejects(run('sh', ['-c', 'echo satu; echo dua >&2; exit 3']), {
    message: 'sh -c echo satu; echo dua >&2; exit 3 ended with status 3:\nsatu\ndua\n',
  });
});
