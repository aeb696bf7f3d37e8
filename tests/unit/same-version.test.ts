import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { isSameVersion } from '../../lib/same-version.ts';
import { temporaryFolder } from './temporary-site.ts';

const folder = temporaryFolder();
const inFolder = (name: string) => path.join(folder, name);
writeFileSync(inFolder('original'), 'Teks');

/** Ways to copy a file with its time of change, from what a release is made with to layers of images. */
const WAYS: Record<string, (from: string, to: string) => void | Promise<void>> = {
  "Node's cp()": (from, to) => cp(from, to, { preserveTimestamps: true }),
  'cp -p': (from, to) => void execFileSync('cp', ['-p', from, to]),
  tar: (from, to) => {
    const archive = execFileSync('tar', ['-c', '-C', folder, path.basename(from)]);
    const name = `--transform=s/.*/${path.basename(to)}/`;
    execFileSync('tar', ['-x', '-C', folder, name], { input: archive });
  },
};

describe('isSameVersion() knows a copy made by', () => {
  for (const [way, copy] of Object.entries(WAYS)) {
    test(way, async () => {
      const [from, to] = [inFolder('original'), inFolder('copy')];
      await copy(from, to);
      assert.ok(isSameVersion(statSync(from), statSync(to)));
      assert.ok(isSameVersion(statSync(to), statSync(from)));
    });
  }
});

describe('isSameVersion() tells apart', () => {
  const at = (mtimeMs: number, size = 4) => ({ size, mtimeMs });
  const cases: [string, ReturnType<typeof at>, ReturnType<typeof at> | undefined][] = [
    ['sizes', at(1000.5, 4), at(1000.5, 5)],
    ['moments of one millisecond', at(1000.25), at(1000.75)],
    ['moments that are near', at(1999.25), at(2000.75)],
    ['a whole millisecond that is another', at(1000.25), at(1002)],
    ['a whole second that is another', at(1000.25), at(3000)],
    ['a file and none', at(1000.25), undefined],
  ];
  for (const [fact, seen, now] of cases) {
    test(fact, () => assert.equal(isSameVersion(seen, now), false));
  }

  test('nothing where there was none before', () => assert.ok(isSameVersion({})));
});
