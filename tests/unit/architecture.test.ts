import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Source = { file: string; text: string };
type Import = { file: string; from: string; typeOnly: boolean };

const sources = ['lib', 'app'].flatMap((folder): Source[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
);

const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;

const imports = sources.flatMap(({ file, text }): Import[] =>
  [...text.matchAll(IMPORT)].map(([, type, from = '', dynamic = from]) => ({
    file,
    from: fromRoot(file, from || dynamic),
    typeOnly: type !== undefined,
  })),
);

/** The path from the root for a file of ours, the name of a package for the rest. */
function fromRoot(file: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\s\/\/ .*$/gm, '');
}

/** `file -> import` of each that is not allowed. */
function broken(isBroken: (item: Import) => boolean): string[] {
  return imports.filter(isBroken).map(({ file, from }) => `${file} -> ${from}`);
}

function importersOf(pattern: RegExp, folder = 'lib/'): string[] {
  const found = imports.filter(({ file, from }) => file.startsWith(folder) && pattern.test(from));
  return [...new Set(found.map(({ file }) => file))].sort();
}

test('the sources and their imports are found', () => {
  assert.ok(sources.length > 50);
  assert.ok(imports.some(({ file, from }) => file === 'lib/posts.ts' && from === 'lib/clashes.ts'));
  assert.ok(imports.some(({ file, from }) => file === 'app/page.tsx' && from.startsWith('lib/')));
});

test('nothing in lib imports app or React', () => {
  assert.deepEqual(
    broken(({ file, from }) => file.startsWith('lib/') && /^(app\/|react(-dom)?(\/|$))/.test(from)),
    [],
  );
});

test('nothing imports a route', () => {
  assert.deepEqual(
    broken(({ from }) =>
      /^app\/(.*\/)?(page|layout|route|not-found|global-error)\.tsx?$/.test(from),
    ),
    [],
  );
});

test('components get their data as props', () => {
  const readers = [
    'lib/cached-posts.ts',
    'lib/live-content.ts',
    'lib/queries.ts',
    'lib/post-body.ts',
  ];
  assert.deepEqual(
    broken(
      ({ file, from, typeOnly }) =>
        file.startsWith('app/_components/') && !typeOnly && readers.includes(from),
    ),
    [],
  );
});

test('routes reach content only through cached-posts and cached-texts', () => {
  const readers = [
    'lib/posts.ts',
    'lib/live-content.ts',
    'lib/content-parser.ts',
    'lib/snapshot.ts',
    'lib/post-body.ts',
    'lib/post-source.ts',
    'lib/feed-channels.ts',
  ];
  assert.deepEqual(
    broken(
      ({ file, from, typeOnly }) => file.startsWith('app/') && !typeOnly && readers.includes(from),
    ),
    [],
  );
});

test('only these modules read or write files, each a folder of its own', () => {
  assert.deepEqual(importersOf(/^(node:)?fs(\/|$)/), [
    'lib/built-from.ts',
    'lib/cache-file.ts',
    'lib/check/staged.ts',
    'lib/checked-folder.mjs',
    'lib/cli/check.ts',
    'lib/cli/indexnow.ts',
    'lib/cli/ledger.ts',
    'lib/cli/new.ts',
    'lib/cli/release.ts',
    'lib/cli/undo.ts',
    'lib/content-note.ts',
    'lib/content-parser.ts',
    'lib/editors-guide.ts',
    'lib/expired-tags.mjs',
    'lib/files-below.mjs',
    'lib/history.ts',
    'lib/import/write.ts',
    'lib/inner-requests.mjs',
    'lib/known-routes.mjs',
    'lib/ledger-file.ts',
    'lib/not-found-page.mjs',
    'lib/picture-files.mjs',
    'lib/picture-response.ts',
    'lib/posts.ts',
    'lib/publish/log.ts',
    'lib/publish/picture-overlay.ts',
    'lib/publish/work-tree.ts',
    'lib/regular-files.ts',
    'lib/release-config.mjs',
    'lib/replicas.mjs',
    'lib/search/roots.ts',
    'lib/search/words-id/make.ts',
    'lib/seed-hashes.mjs',
    'lib/studio/pack.ts',
    'lib/studio/packed.ts',
    'lib/studio/preview-style.ts',
    'lib/to-webp/files.ts',
    'lib/watch/file-stats.ts',
    'lib/watch/watched-folders.ts',
  ]);
  assert.deepEqual(importersOf(/^(node:)?fs(\/|$)/, 'app/'), []);
});

test('of those only posts.ts names the folder posts', () => {
  const readers = importersOf(/^(node:)?fs(\/|$)/);
  const naming = sources.filter(
    ({ file, text }) =>
      readers.includes(file) && /['"`]posts(\/[^'"`]*)?['"`]/.test(withoutComments(text)),
  );
  assert.deepEqual(
    naming.map(({ file }) => file),
    ['lib/posts.ts'],
  );
});

test('only these modules open pictures', () => {
  assert.deepEqual(importersOf(/^lib\/sharp\.mjs$/), [
    'lib/import/fit-picture.ts',
    'lib/picture-colors.ts',
    'lib/picture-examination.ts',
    'lib/picture-header.ts',
    'lib/picture-resize.mjs',
    'lib/share-picture/jpeg.ts',
    'lib/to-webp/encode.ts',
    'lib/to-webp/inspect.ts',
  ]);
  assert.deepEqual(
    broken(({ from, typeOnly }) => from === 'sharp' && !typeOnly),
    ['lib/sharp.mjs -> sharp'],
  );
  assert.deepEqual(importersOf(/^lib\/sharp\.mjs$/, 'app/'), []);
});

test('only page-cache.mjs imports the inside of Next', () => {
  assert.deepEqual(importersOf(/^next\/dist\//), ['lib/page-cache.mjs']);
  assert.deepEqual(importersOf(/^next\/dist\//, 'app/'), []);
});

test('only urls.ts builds the path of a post or a tag', () => {
  const building = sources.filter(({ text }) => /[`'"]\/(posts|tags)\/(\$\{|['"]\s*\+)/.test(text));
  assert.deepEqual(
    building.map(({ file }) => file),
    ['lib/urls.ts'],
  );
});

test('no source file is longer than 150 lines', () => {
  const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > 150);
  assert.deepEqual(
    long.map(({ file }) => file),
    [],
  );
});

test('nothing needs a newer Node than 20.9, which package.json promises', () => {
  const newer =
    /import\.meta\.(?:dirname|filename)|\.parentPath|\{[^}]*\bparentPath\b|withResolvers/;
  assert.deepEqual(
    sources.filter(({ text }) => newer.test(withoutComments(text))).map(({ file }) => file),
    [],
  );
});
