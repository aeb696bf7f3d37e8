import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The Chromium to test with: `CHROMIUM_PATH`, Playwright's own, or one on the PATH; else one is
 * installed. Throws one sentence that says what to install when nothing helps.
 */
export function ensureChromium(): string {
  const found = findChromium() ?? installChromium();
  if (found) return found;
  throw new Error(
    'No Chromium found: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run npm test again.',
  );
}

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const own = process.env.CHROMIUM_PATH;
  return [...(own ? [own] : []), chromium.executablePath(), ...onPath].find(existsSync);
}

function installChromium(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  const hasApt = existsSync('/usr/bin/apt-get');
  const ways = [
    ['npx', 'playwright', 'install', 'chromium'],
    ...(isRoot && hasApt
      ? [
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', 'chromium'],
        ]
      : []),
  ];
  for (const [command = '', ...args] of ways) {
    try {
      execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    } catch {
      continue; // The next way, or the message of `ensureChromium`.
    }
    const found = findChromium();
    if (found) return found;
  }
  return undefined;
}

/** A Chromium that asks nobody else for anything. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: ensureChromium(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      ...(options.args ?? []),
    ],
  });
}
