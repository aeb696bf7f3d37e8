import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** The oldest versions that may be installed, and what is wrong with those before. */
const FLOOR: Record<string, { version: string; reason: string }> = {
  next: {
    version: '16.4.6',
    reason: 'GHSA-2xp9-vwfh-vxw4 (code run by an AVIF in the image optimiser) and what came before',
  },
  react: { version: '19.3.1', reason: 'CVE-2026-23870 and older holes of server components' },
  'react-dom': { version: '19.3.1', reason: 'goes with react' },
  sharp: { version: '0.35.5', reason: 'GHSA-rgj7-g3m4-5g8c: libheif before 1.23.5' },
  'js-yaml': { version: '3.15.2', reason: 'merge keys without a limit; gray-matter brings it' },
  postcss: { version: '8.5.12', reason: 'CVE-2026-45623; next brings it' },
};

const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);

/** Every version of a package that is installed somewhere in the tree. */
function versionsOf(name: string): string[] {
  return Object.entries(packages).flatMap(([path, { version }]) =>
    path.endsWith(`node_modules/${name}`) && version ? [version] : [],
  );
}

function isOlder(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0;
}

describe('package-lock.json holds no version with a known hole of', () => {
  for (const [name, { version: floor, reason }] of Object.entries(FLOOR)) {
    test(name, () => {
      const versions = versionsOf(name);
      assert.ok(versions.length > 0);
      assert.deepEqual(
        versions.filter((version) => isOlder(version, floor)),
        [],
        `${name} must be ${floor} or newer: ${reason}`,
      );
    });
  }
});

test('a version is older by number, not by letter', () => {
  assert.equal(isOlder('16.4.10', '16.4.6'), false);
  assert.equal(isOlder('0.35.4', '0.35.5'), true);
});
