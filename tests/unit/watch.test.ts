import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { watchContent } from '../../lib/watch.ts';
import { temporaryFolder } from './temporary-site.ts';

const QUIET = 200;

/** A site that is watched, and the calls that were made so far. */
function watchedSite(t: TestContext, folders = ['posts/pages', 'public/img/2024']) {
  const root = temporaryFolder();
  const at = (name: string) => path.join(root, name);
  for (const folder of folders) mkdirSync(at(folder), { recursive: true });
  for (const folder of folders) writeFileSync(at(`${folder}/old.md`), 'old');
  const calls: string[][] = [];
  const watcher = watchContent(root, async (files) => void calls.push(files), QUIET);
  t.after(() => watcher.close());
  return { root, at, calls, watcher };
}

/** Waits until so many files were told, and then as long again as a further call would need. */
async function told(calls: string[][], number: number): Promise<string[][]> {
  for (let waited = 0; calls.flat().length < number && waited < 8000; waited += 20) await pause(20);
  await pause(QUIET * 2);
  return calls;
}

describe('watchContent() tells of', { concurrency: true }, () => {
  const cases: [fact: string, change: (at: (name: string) => string) => void, string[]][] = [
    ['a new post', (at) => writeFileSync(at('posts/x.md'), 'x'), ['posts/x.md']],
    ['a new page', (at) => writeFileSync(at('posts/pages/y.md'), 'y'), ['posts/pages/y.md']],
    [
      'the first file of a tag',
      (at) => {
        mkdirSync(at('posts/tags'));
        writeFileSync(at('posts/tags/y.md'), 'y');
      },
      ['posts/tags/y.md'],
    ],
    [
      'a new picture in each folder',
      (at) => {
        writeFileSync(at('public/img/z.webp'), 'z');
        writeFileSync(at('public/img/2024/z.webp'), 'z');
      },
      ['public/img/2024/z.webp', 'public/img/z.webp'],
    ],
    ['a change', (at) => appendFileSync(at('posts/pages/old.md'), 'x'), ['posts/pages/old.md']],
    ['a file that goes', (at) => rmSync(at('posts/pages/old.md')), ['posts/pages/old.md']],
    [
      'a file that takes the place of another, once',
      (at) => {
        writeFileSync(at('posts/pages/.old.md.swp'), 'new');
        renameSync(at('posts/pages/.old.md.swp'), at('posts/pages/old.md'));
      },
      ['posts/pages/old.md'],
    ],
    [
      'a file that is saved the way vim does, once',
      (at) => {
        writeFileSync(at('posts/pages/4913'), '');
        rmSync(at('posts/pages/4913'));
        renameSync(at('posts/pages/old.md'), at('posts/pages/old.md~'));
        writeFileSync(at('posts/pages/old.md'), 'new');
        rmSync(at('posts/pages/old.md~'));
      },
      ['posts/pages/old.md'],
    ],
    [
      'both names of a file that is renamed',
      (at) => renameSync(at('posts/pages/old.md'), at('posts/new.md')),
      ['posts/new.md', 'posts/pages/old.md'],
    ],
    [
      'what is in a folder of pictures that comes, and in one in it',
      (at) => {
        mkdirSync(at('public/img/2025/05'), { recursive: true });
        writeFileSync(at('public/img/2025/05/a.webp'), 'a');
        writeFileSync(at('public/img/2025/b.webp'), 'b');
      },
      ['public/img/2025/05/a.webp', 'public/img/2025/b.webp'],
    ],
    [
      'what was in a folder that goes elsewhere',
      (at) => renameSync(at('public/img/2024'), at('elsewhere')),
      ['public/img/2024/old.md'],
    ],
    [
      'what was in a folder that is removed',
      (at) => rmSync(at('posts'), { recursive: true }),
      ['posts/pages/old.md'],
    ],
    [
      'both names of what is in a folder that is renamed',
      (at) => renameSync(at('public/img/2024'), at('public/img/2025')),
      ['public/img/2024/old.md', 'public/img/2025/old.md'],
    ],
    [
      'a file in the place of a folder',
      (at) => {
        rmSync(at('public/img/2024'), { recursive: true });
        writeFileSync(at('public/img/2024'), 'x');
      },
      ['public/img/2024', 'public/img/2024/old.md'],
    ],
  ];
  for (const [fact, change, expected] of cases) {
    test(fact, async (t) => {
      const { at, calls } = watchedSite(t);
      change(at);
      assert.deepEqual(await told(calls, expected.length), [expected]);
    });
  }
});

describe('watchContent()', { concurrency: true }, () => {
  test('tells nothing of files that are not content', async (t) => {
    const { at, calls } = watchedSite(t);
    mkdirSync(at('posts/drafts'));
    mkdirSync(at('public/img/.cache'));
    const names = ['x.md', 'posts/x.txt', 'posts/drafts/x.md', 'public/x.webp'];
    const temporary = ['.x.md', 'x.md~', '.x.md.swp', 'x.tmp', '4913', '#x.md#'];
    const inFolders = ['posts', 'posts/pages', 'public/img', 'public/img/2024'].flatMap((folder) =>
      temporary.map((name) => `${folder}/${name}`),
    );
    for (const name of [...names, ...inFolders, 'public/img/.cache/x.webp']) {
      writeFileSync(at(name), 'x');
    }
    chmodSync(at('public/img/2024'), 0o700);
    chmodSync(at('public/img'), 0o700);
    await pause(QUIET * 2);
    assert.deepEqual(calls, []);
    writeFileSync(at('posts/x.md'), 'x');
    assert.deepEqual(await told(calls, 1), [['posts/x.md']]);
  });

  test('does not let a file that never ends hold up the others for ever', async (t) => {
    const { at, calls } = watchedSite(t);
    writeFileSync(at('posts/x.md'), 'x');
    const writing = setInterval(
      () => appendFileSync(at('public/img/endless.webp'), 'x'),
      QUIET / 8,
    );
    t.after(() => clearInterval(writing));
    assert.deepEqual(await told(calls, 1), [['posts/x.md']]);
  });

  test('sees folders that were not there', async (t) => {
    const { at, calls } = watchedSite(t, []);
    mkdirSync(at('posts'));
    writeFileSync(at('posts/x.md'), 'x');
    assert.deepEqual(await told(calls, 1), [['posts/x.md']]);
    mkdirSync(at('posts/pages'));
    mkdirSync(at('public/img'), { recursive: true });
    await pause(QUIET);
    writeFileSync(at('posts/pages/y.md'), 'y');
    writeFileSync(at('public/img/z.webp'), 'z');
    assert.deepEqual((await told(calls, 3)).at(-1), ['posts/pages/y.md', 'public/img/z.webp']);
  });

  test('sees a folder that was removed and made again', async (t) => {
    const { at, calls } = watchedSite(t);
    rmSync(at('posts'), { recursive: true });
    mkdirSync(at('posts'));
    await told(calls, 1);
    writeFileSync(at('posts/x.md'), 'x');
    assert.deepEqual(await told(calls, 2), [['posts/pages/old.md'], ['posts/x.md']]);
  });

  test('follows a link in the place of posts, and none below public/img', async (t) => {
    const { at, calls } = watchedSite(t, []);
    const content = temporaryFolder();
    symlinkSync(content, at('posts'));
    mkdirSync(at('public/img'), { recursive: true });
    symlinkSync(content, at('public/img/linked'));
    await told(calls, 1);
    writeFileSync(path.join(content, 'x.md'), 'x');
    assert.deepEqual(await told(calls, 2), [['public/img/linked'], ['posts/x.md']]);
  });

  test('waits for the promise of one call before the next', async (t) => {
    const root = temporaryFolder();
    mkdirSync(path.join(root, 'posts'));
    const calls: string[][] = [];
    let running = 0;
    let most = 0;
    const watcher = watchContent(
      root,
      async (files) => {
        calls.push(files);
        running += 1;
        most = Math.max(most, running);
        await pause(QUIET * 4);
        running -= 1;
      },
      QUIET,
    );
    t.after(() => watcher.close());
    writeFileSync(path.join(root, 'posts/a.md'), 'a');
    await told(calls, 1);
    writeFileSync(path.join(root, 'posts/b.md'), 'b');
    writeFileSync(path.join(root, 'posts/a.md'), 'again');
    await told(calls, 3);
    assert.deepEqual(calls, [['posts/a.md'], ['posts/a.md', 'posts/b.md']]);
    assert.equal(most, 1);
  });

  test('goes on after a call that failed, and says so', async (t) => {
    const root = temporaryFolder();
    mkdirSync(path.join(root, 'posts'));
    const write = t.mock.method(process.stderr, 'write', () => true);
    const calls: string[][] = [];
    const watcher = watchContent(
      root,
      async (files) => {
        calls.push(files);
        if (calls.length === 1) throw new Error('the disk is full');
      },
      QUIET,
    );
    t.after(() => watcher.close());
    writeFileSync(path.join(root, 'posts/a.md'), 'a');
    await told(calls, 1);
    writeFileSync(path.join(root, 'posts/b.md'), 'b');
    await told(calls, 2);
    const lines = write.mock.calls.map(({ arguments: [line] }) => String(line));
    write.mock.restore();
    assert.deepEqual(calls, [['posts/a.md'], ['posts/b.md']]);
    assert.deepEqual(lines, ['Cannot publish 1 changed files: the disk is full\n']);
  });

  test('close() forgets what is waiting', async (t) => {
    const { at, calls, watcher } = watchedSite(t);
    writeFileSync(at('posts/x.md'), 'x');
    await pause(QUIET / 2);
    watcher.close();
    writeFileSync(at('posts/y.md'), 'y');
    await pause(QUIET * 3);
    assert.deepEqual(calls, []);
  });
});

// These watch the clock, and would slow each other.

test('watchContent() waits for the end of a file that is written slowly', async (t) => {
  const { at, calls } = watchedSite(t);
  for (let part = 0; part < 40; part++) {
    appendFileSync(at('public/img/slow.webp'), 'part');
    assert.deepEqual(calls, []);
    await pause(QUIET / 8);
  }
  assert.deepEqual(await told(calls, 1), [['public/img/slow.webp']]);
});

test('watchContent() tells of 200 files in few calls, each once', async (t) => {
  const { at, calls } = watchedSite(t);
  const names = Array.from({ length: 200 }, (_, number) => `posts/${1000 + number}.md`);
  for (const [index, name] of names.entries()) {
    writeFileSync(at(name), name);
    if (index % 50 === 0) await pause(20);
  }
  await told(calls, names.length);
  assert.deepEqual(calls.flat().sort(), names);
  assert.ok(calls.length <= 3, `${calls.length} calls`);
});

test('watchContent() tells of all files after very many changes', async (t) => {
  const { at, calls } = watchedSite(t);
  const names = Array.from({ length: 1200 }, (_, number) => `posts/${1000 + number}.md`);
  for (const name of names) writeFileSync(at(name), name);
  const all = [...names, 'posts/pages/old.md', 'public/img/2024/old.md'];
  assert.deepEqual(await told(calls, all.length), [all]);
  writeFileSync(at('public/img/2024/new.webp'), 'still watched');
  assert.deepEqual((await told(calls, all.length + 1)).at(-1), ['public/img/2024/new.webp']);
});
