import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { filesBelow } from '../../lib/files-below.mjs';
import { skip, startNginx } from './nginx.ts';
import { ask } from './pages.ts';
import { git } from './publishing-git.ts';
import { ALONE, nameOf, PICTURED, toFile } from './publishing-posts.ts';
import { askToPublish, SECRET } from './publishing-site.ts';
import { makeRelease, makeReplicas, type Release, type Replicas } from './release.ts';
import { endWithUs, freePort, startSite, stop, waitFor } from './site.ts';

const MEGABYTE = 1024 * 1024;

let release: Release;
let replicas: Replicas;

before(async () => {
  release = await makeRelease();
  replicas = await makeReplicas(release);
});
after(() => replicas?.stop());

/** Names of packages that modules run by plain Node import. */
function importedPackages(): string[] {
  const modules = filesBelow(path.join(release.folder, 'lib')).filter((file) =>
    /\.mjs$/.test(file),
  );
  const names = modules.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const found = text.matchAll(/(?:^import .*?from |\bimport\(|\brequire\()'([^'.][^']*)'/gms);
    return [...found].map(([, name = '']) => name);
  });
  return [...new Set(names)].filter((name) => !builtinModules.includes(name.replace('node:', '')));
}

describe('npm run release', () => {
  test('brings all packages that the server asks for', () => {
    const names = importedPackages();
    assert.ok(names.includes('negotiator') && names.includes('next'), names.join());
    const code = `for (const name of ${JSON.stringify(names)}) await import(name);`;
    const args = ['--input-type=module', '--eval', code];
    execFileSync(process.execPath, args, { cwd: release.folder, stdio: 'pipe' });
  });

  test('is small, and has nothing of what it was made from but content and lib', () => {
    const bytes = filesBelow(release.folder).reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(bytes < 100 * MEGABYTE, `${bytes}`);
    assert.deepEqual(readdirSync(release.folder).sort(), [
      ...['.next', 'LICENSE', 'docs', 'lib', 'node_modules', 'package.json', 'posts', 'public'],
    ]);
    const texts = ['.next/required-server-files.json', 'package.json'];
    for (const name of texts) assert.ok(existsSync(path.join(release.folder, name)), name);
  });

  test('takes along what pages of an older release name, not for ever', () => {
    const chunks = path.join(release.folder, '.next/static/chunks');
    assert.equal(existsSync(path.join(chunks, 'young.js')), true);
    assert.equal(existsSync(path.join(chunks, 'old.js')), false);
  });

  test('its server begins with what the build read, and reads no file again', async () => {
    const file = path.join(release.folder, `posts/${ALONE}.md`);
    const text = readFileSync(file, 'utf8');
    const { atime, mtime } = statSync(file);
    const rewrite = (now: string) => {
      writeFileSync(file, now);
      utimesSync(file, atime, mtime);
    };
    rewrite(text.replace('Judul 9', 'Judul 8'));
    const data = path.join(release.top, 'data');
    const server = await startSite(release.folder, { SITE_DATA: data });
    assert.match((await ask(`/posts/${ALONE}`, server.origin)).text, /Judul 9/);
    await server.stop();
    rewrite(text);
  });

  test('its server runs where it may write nothing but pages, caches and what it remembers', async () => {
    const data = path.join(release.top, 'read-only-data');
    mkdirSync(data);
    const writable = [
      data,
      ...['.next/pages', '.next/cache'].map((name) => path.join(release.folder, name)),
    ];
    execFileSync('chmod', ['-R', 'a-w', release.folder]);
    execFileSync('chmod', ['-R', 'a+w', ...writable]);
    const isRoot = process.getuid?.() === 0; // Who may write whatever the mode says.
    const port = await freePort();
    const server = spawn(process.execPath, ['lib/server.mjs'], {
      cwd: release.folder,
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', SITE_DATA: data },
      ...(isRoot && { uid: 65_534, gid: 65_534 }),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    endWithUs(server);
    let errors = '';
    server.stderr?.on('data', (chunk) => (errors += chunk));
    const origin = `http://127.0.0.1:${port}`;
    await waitFor(origin, server);
    const picture = '/_next/image?url=%2Fimg%2Fpopok-di-jemuran.webp&w=384&q=75';
    for (const address of [
      ...['/', `/posts/${ALONE}`, `/posts/${PICTURED}`, `/tags/sendiri`, '/search?q=menyusui'],
      ...['/feed.xml', '/sitemap.xml', `/posts/${ALONE}.md`, '/admin/panduan', '/api/health'],
      ...['/share.jpg', `/posts/${PICTURED}/16x9.jpg`, '/img/popok-di-jemuran.webp', picture],
    ]) {
      assert.equal((await ask(address, origin)).status, 200, address);
    }
    assert.equal((await ask('/posts/tidak-ada', origin)).status, 404);
    assert.equal(await stop(server, 'SIGTERM'), 0);
    execFileSync('chmod', ['-R', 'u+w', release.folder]);
    assert.equal(errors, '');
  });
});

describe('deploy/release.sh', () => {
  const current = () =>
    replicas.folders.map((folder) => readlinkSync(path.join(folder, 'current')));

  test('brings a release to each replica, and starts it', async () => {
    git(release.source, 'init', '--quiet', '--initial-branch=main');
    git(release.source, 'add', 'posts', 'public', 'lib');
    git(release.source, 'commit', '--quiet', '--message=Semua');
    git(release.top, 'clone', '--quiet', '--bare', release.source, 'remote.git');
    git(release.source, 'remote', 'add', 'origin', path.join(release.top, 'remote.git'));
    await replicas.deploy();
    for (const origin of replicas.origins) {
      assert.match((await ask(`/posts/${ALONE}`, origin)).text, /Judul 9/);
      assert.equal((await ask('/_next/static/chunks/young.js', origin)).status, 200);
    }
  });

  test('readers get every page while another one takes over', { skip }, async () => {
    const nginx = await startNginx(...replicas.origins);
    const before = current();
    let [asked, isOver] = [0, false];
    const failed: string[] = [];
    const read = async () => {
      while (!isOver) {
        const address = `/posts/${nameOf(1 + (asked++ % 36))}?${asked}`;
        const { status } = await nginx.ask(address).catch((error) => ({ status: error.message }));
        if (status !== 200) failed.push(`${address} ${status}`);
        await setTimeout(20);
      }
    };
    const readers = [read(), read(), read(), read()];
    await replicas.deploy();
    isOver = true;
    await Promise.all(readers);
    await nginx.stop();
    assert.deepEqual(failed, []);
    assert.ok(asked > 100, `${asked}`);
    for (const [index, link] of current().entries()) assert.notEqual(link, before[index]);
  });

  test('a release that does not start is taken back, and the next replica keeps its own', async () => {
    const before = current();
    const broken = { RESTART: 'exit 1', PATIENCE: '1' };
    await assert.rejects(replicas.deploy(broken), /does not answer with/);
    assert.deepEqual(current(), before);
    for (const origin of replicas.origins) assert.equal((await ask('/', origin)).status, 200);
    assert.equal(readdirSync(path.join(replicas.folders[1] ?? '', 'releases')).length, 2);
  });

  test('a release publishes what is pushed', async () => {
    const [origin = '', folder = ''] = [replicas.origins[0], replicas.folders[0]];
    await replicas.deploy({ PUBLISH_GIT: 'origin/main' });
    assert.equal(readdirSync(path.join(folder, 'releases')).length, 3);
    const editor = path.join(release.top, 'editor');
    git(release.top, 'clone', '--quiet', 'remote.git', editor);
    const post = toFile({ title: 'Didorong', date: '2024-05-01', body: 'Isi.' });
    writeFileSync(path.join(editor, 'posts/didorong.md'), post);
    git(editor, 'add', '--all');
    git(editor, 'commit', '--quiet', '--message=Tulisan');
    git(editor, 'push', '--quiet', 'origin', 'main');
    const answer = await askToPublish(origin, { Authorization: `Bearer ${SECRET}` });
    assert.equal(answer.status, 200, answer.text);
    assert.equal((await ask('/posts/didorong', origin)).status, 200);
    await setTimeout(1_000);
    assert.ok(existsSync(path.join(folder, 'current/posts/didorong.md')));
  });
});
