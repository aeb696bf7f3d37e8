import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { fileOf, temporaryFolder } from './temporary-site.ts';

const CHECK = path.resolve('lib/cli/check.ts');

test('npm run check -- --staged tells of what the next commit changes, as it is staged', async () => {
  const folder = temporaryFolder();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  const write = (name: string, text: string | Buffer) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const check = () => {
    const cli = ['--import', import.meta.resolve('tsx'), CHECK, '--staged'];
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const { stdout, stderr, status } = spawnSync(process.execPath, cli, options);
    return { lines: stdout.split('\n').filter(Boolean), stderr, status };
  };
  const post = (date: string) =>
    fileOf(`title: Baru\ndate: ${date}\nfeaturedimage: /img/baru.webp\nfeaturedimagealt: Cangkir`);
  const color = { width: 4, height: 3, channels: 3 as const, background: '#a23b33' };

  git('init', '-q');
  write('posts/lama.md', 'rusak');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-qm', 'Lama');
  assert.deepEqual(check(), {
    ...{ lines: [], stderr: '0 files checked: 0 errors, 0 warnings\n', status: 0 },
  });

  write('public/img/baru.webp', await sharp({ create: color }).webp().toBuffer());
  write('posts/baru.md', post('2024-13-01'));
  git('add', 'posts/baru.md');
  write('posts/baru.md', post('2024-12-01'));
  const { lines, status } = check();
  assert.equal(status, 1);
  assert.deepEqual(lines.slice(0, 1), [
    'posts/baru.md:1:1 picture: public/img/baru.webp is not in the commit; add it with "git add public/img/baru.webp"',
  ]);
  assert.match(lines.join('\n'), /^posts\/baru\.md:3:7 date: "2024-13-01" is not a date/m);

  git('add', 'posts/baru.md', 'public');
  const after = check();
  assert.equal(after.status, 0, after.lines.join('\n'));
  assert.doesNotMatch(after.lines.join('\n'), /lama/);
});
