import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { copySite, freePort, root, stop, waitFor } from './site.ts';

export type DevSite = {
  origin: string;
  /** Opens a page and waits until it follows the server. */
  open: (page: Page, address: string) => Promise<void>;
  /** Puts a text in place of a file of the site, such as `posts/x.md`. */
  write: (name: string, content: string | Buffer) => Promise<void>;
  stop: () => Promise<unknown>;
};

/** Starts `npm run dev` in a copy of the site with these posts, on a free port. */
export async function startDev(name: string, posts: Record<string, string>): Promise<DevSite> {
  const folder = await copySite(name, posts);
  const port = await freePort();
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'dev', '-p', `${port}`, '-H', '127.0.0.1'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
    detached: true,
  });
  process.once('exit', () => endGroup(child.pid));
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(origin, child);
  return {
    origin,
    async open(page, address) {
      // Long after its scripts are loaded, it listens to the server.
      await page.goto(origin + address, { waitUntil: 'networkidle' });
      await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    },
    async write(file, content) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    },
    stop: () => stop(child, 'SIGTERM').finally(() => endGroup(child.pid)),
  };
}

/** Waits until the main part of a page holds a text, looking with each of its frames. */
export async function untilShown(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('main')?.textContent.includes(wanted),
    text,
  );
}

/** Whether a page was loaded anew since it was opened. */
export function hasReloaded(page: Page): Promise<boolean> {
  return page.evaluate(() => !('isSamePage' in window));
}

/** `next dev` starts a process of its own for the server. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}
