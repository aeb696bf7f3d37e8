import '../english.mjs';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.ts';
import { buildSite, root, startSite } from './site.ts';
import { ensureStudio } from './studio-site.ts';

// Builds the real site once, starts it, and runs the site tests against it, one file at a time:
// a build and a browser side by side slow each other.

process.env.CHROMIUM_PATH = ensureChromium();
const hasStudio = fetchStudio();
buildSite(root);
const site = await startSite(root);
const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => hasStudio || !name.startsWith('studio'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .map((name) => path.join(folder, name));
try {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=1', ...files],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SITE_ORIGIN: site.origin, SITE_RUN: `${Date.now()}` },
    },
  );
  process.exitCode = status ?? 1;
} finally {
  await site.stop();
}

/** Without the network the studio cannot be had; all else is tested then. */
function fetchStudio(): boolean {
  try {
    ensureStudio();
    return true;
  } catch {
    process.stderr.write('The tests of the studio are left out: "npm run admin" says why.\n');
    return false;
  }
}
