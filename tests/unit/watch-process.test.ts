import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-site.ts';

/** A program that watches a site, and ends when it has nothing left to do. */
function programOf(root: string, then: string): string[] {
  const module = JSON.stringify(fileURLToPath(new URL('../../lib/watch.ts', import.meta.url)));
  const code = `import(${module}).then(({ watchContent }) => {
    const watcher = watchContent(${JSON.stringify(root)}, async () => undefined);
    ${then}
  });`;
  return [process.execPath, '--import', 'tsx', '--eval', code];
}

test('a process can end after close(), with a change waiting', async () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'posts'));
  const file = JSON.stringify(path.join(root, 'posts/x.md'));
  const then = `require('node:fs').writeFileSync(${file}, 'x');
    setTimeout(() => watcher.close(), 50);`;
  const [command = '', ...args] = programOf(root, then);
  const child = spawn(command, args, { stdio: 'inherit' });
  const tooLong = setTimeout(() => child.kill(), 10_000);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(tooLong);
  assert.equal(code, 0);
});

/** Runs a command where the system allows only so many watches. */
function withLimit(name: string, limit: number, command: string[]) {
  const script = `echo ${limit} > /proc/sys/user/${name} && exec "$@"`;
  const args = ['--user', '--map-root-user', 'sh', '-c', script, 'sh', ...command];
  return spawnSync('unshare', args, { encoding: 'utf8' });
}

const canLimit = withLimit('max_inotify_watches', 2, ['true']).status === 0;

describe('watchContent() says once that the system allows', { skip: !canLimit }, () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'posts/pages'), { recursive: true });
  mkdirSync(path.join(root, 'public/img/2024'), { recursive: true });
  const program = programOf(root, 'watcher.close();');

  test('no more watches', () => {
    const { stderr, status } = withLimit('max_inotify_watches', 2, program);
    assert.equal(
      stderr,
      'Cannot watch posts/pages for changes: the system allows no more watches; raise fs.inotify.max_user_watches with sysctl and start again\n',
    );
    assert.equal(status, 0);
  });

  test('no more watchers', () => {
    const { stderr, status } = withLimit('max_inotify_instances', 0, program);
    assert.equal(
      stderr,
      'Cannot watch the site for changes: the system allows no more watchers; raise fs.inotify.max_user_instances with sysctl and start again\n',
    );
    assert.equal(status, 0);
  });
});
