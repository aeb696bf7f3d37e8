import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
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
      'posts/ledger.txt:1:1 ledger: it is behind at 2 addresses (/posts/dua, /posts/satu); run "npm run ledger" and commit the file\n',
  });
});

test('npm run ledger writes it, and is content after that', async () => {
  const { stdout } = await runCli('ledger', folder);
  assert.equal(
    stdout,
    'posts/ledger.txt: 2 addresses (/posts/dua, /posts/satu) written down; commit it\n',
  );
  assert.deepEqual(entries(), ['/posts/dua 2024-02-02', '/posts/satu 2024-01-01']);
  const checked = await runCli('ledger', folder, ['--check']);
  assert.deepEqual(checked, { status: 0, stdout: '', stderr: '' });
  assert.equal((await runCli('ledger', folder)).stdout, 'posts/ledger.txt: nothing changed\n');
});

test('npm run ledger moves the day of the post that changed, and forgets one that went', async () => {
  writeFileSync(path.join(posts, 'satu.md'), postOf('Satu lagi', '2024-01-01'));
  rmSync(path.join(posts, 'dua.md'));
  const { status, stderr } = await runCli('ledger', folder, ['--check']);
  assert.equal(status, 1);
  assert.match(stderr, /2 addresses \(\/posts\/dua, \/posts\/satu\)/);
  await runCli('ledger', folder);
  assert.deepEqual(entries(), [`/posts/satu ${dayOf(Date.now())}`]);
});
