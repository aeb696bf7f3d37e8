import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Entry = { optionalDependencies?: Record<string, string>; resolved?: string };

const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);

test('package-lock.json holds the packages of every platform, or npm ci refuses it', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`node_modules/${name}` in lock.packages) &&
        !(`${path}/node_modules/${name}` in lock.packages),
    ),
  );
  assert.deepEqual(missing, []);
});

test('package-lock.json names no registry', () => {
  const resolved = Object.values(lock.packages).filter((entry) => entry.resolved !== undefined);
  assert.deepEqual(resolved, []);
});
