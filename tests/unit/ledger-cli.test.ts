import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { dayOf } from '../../lib/dates.ts';
import { runCli } from './cli.ts';
import { postOf, siteOf } from './temporary-site.ts';

const { posts } = siteOf({
  'posts/satu.md': postOf('Satu', '2024-01-01'),
  'posts/dua.md': postOf('Dua', '2024-02-02'),
});
const folder = path.dirname(posts);
const ledger = path.join(posts, 'ledger.txt');

const entries = () =>
  readFileSync(ledger, 'utf8')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.replace(/ [0-9a-f]{16} /, ' '));

test('npm run ledger -- --check fails where there is none, and says what to do', async () => {
  assert.deepEqual(await runCli('ledger', folder, ['--check']), {
    status: 1,
    stdout: '',
    stderr:
      'posts/ledger.txt:1:1 ledger: it is behind at addresses: 2 (/posts/dua, /posts/satu); run "npm run ledger" and commit the file\n',
  });
});

test('npm run ledger writes it, and is content after that', async () => {
  const { stdout } = await runCli('ledger', folder);
  assert.equal(
    stdout,
    'posts/ledger.txt: addresses written down: 2 (/posts/dua, /posts/satu); commit it\n',
  );
  assert.deepEqual(entries(), ['/posts/dua 2024-02-02', '/posts/satu 2024-01-01']);
  const checked = await runCli('ledger', folder, ['--check']);
  assert.deepEqual(checked, { status: 0, stdout: '', stderr: '' });
  assert.equal((await runCli('ledger', folder)).stdout, 'posts/ledger.txt: nothing changed\n');
});

test('npm run ledger moves the day of the post that changed, and leads from a renamed one', async () => {
  writeFileSync(path.join(posts, 'satu.md'), postOf('Satu lagi', '2024-01-01'));
  renameSync(path.join(posts, 'dua.md'), path.join(posts, 'tiga.md'));
  const { status, stderr } = await runCli('ledger', folder, ['--check']);
  assert.equal(status, 1);
  assert.match(stderr, /: 3 \(\/posts\/dua, \/posts\/satu, \/posts\/tiga\)/);
  assert.equal((await runCli('ledger', folder)).status, 0);
  assert.deepEqual(entries(), [
    `/posts/dua -> /posts/tiga ${dayOf(Date.now())}`,
    `/posts/satu ${dayOf(Date.now())}`,
    '/posts/tiga 2024-02-02',
  ]);
});

test('an address that leads nowhere is an error until an editor says what became of it', async () => {
  const written = readFileSync(ledger, 'utf8');
  rmSync(path.join(posts, 'satu.md'));
  const lost =
    'posts/ledger.txt:3:1 ledger: /posts/satu was public and leads nowhere now; put it back, or run "npm run ledger -- --moved /posts/satu --to /another-address", or "npm run ledger -- --gone /posts/satu"';
  for (const options of [[], ['--check']]) {
    const { status, stderr } = await runCli('ledger', folder, options);
    assert.deepEqual([status, stderr], [1, `${lost}\n`]);
    assert.equal(readFileSync(ledger, 'utf8'), written);
  }
  const checked = await runCli('check', folder);
  assert.equal(checked.status, 1);
  assert.ok(checked.stdout.includes(`${lost}\n`));

  assert.equal((await runCli('ledger', folder, ['--gone', '/posts/satu'])).status, 0);
  assert.ok(entries().includes(`/posts/satu gone ${dayOf(Date.now())}`));
  assert.equal((await runCli('ledger', folder, ['--check'])).status, 0);
  const moved = await runCli('ledger', folder, ['--moved', '/posts/satu', '--to', '/posts/tiga']);
  assert.equal(moved.status, 0, moved.stderr);
  assert.ok(entries().includes(`/posts/satu -> /posts/tiga ${dayOf(Date.now())}`));
});

describe('npm run ledger refuses', () => {
  const cases: Record<string, [options: string[], said: string]> = {
    'an address that it does not know': [
      ['--gone', '/posts/lain'],
      '/posts/lain is not in posts/ledger.txt; write it as it stands there',
    ],
    'to let go what is still there': [
      ['--gone', '/posts/tiga'],
      '/posts/tiga is still there; delete or rename its file first',
    ],
    'to lead to nothing': [
      ['--moved', '/posts/satu', '--to', '/posts/lain'],
      'there is nothing at /posts/lain; write an address of this site',
    ],
    'to lead nowhere': [
      ['--moved', '/posts/satu'],
      'say where /posts/satu leads now: --moved /posts/satu --to /another-address',
    ],
  };
  for (const [fact, [options, said]] of Object.entries(cases)) {
    test(fact, async () => {
      const before = readFileSync(ledger, 'utf8');
      const { status, stderr } = await runCli('ledger', folder, options);
      assert.deepEqual([status, stderr], [2, `${said}\n`]);
      assert.equal(readFileSync(ledger, 'utf8'), before);
    });
  }
});
