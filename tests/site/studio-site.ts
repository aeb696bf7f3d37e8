import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { isPacked } from '../../lib/studio/packed.ts';
import { folder, freshSite, startPublishing } from './publishing-site.ts';
import { freePort, type RunningSite, root, stop, waitFor } from './site.ts';

/** Has `npm run admin` fetch the studio where it is not there; throws its sentence when it cannot. */
export function ensureStudio(): void {
  if (isPacked()) return;
  execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/admin.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export type StudioSite = RunningSite & { files: ChildProcess };

/** The shared site of the publishing tests, with a decap-server that writes into its folder. */
export async function startStudio(): Promise<StudioSite> {
  ensureStudio();
  await freshSite();
  const { files, env } = await startFiles(folder);
  return { ...(await startPublishing(env)), files };
}

/** Starts a decap-server for a folder, and what a site is told so that its studio uses it. */
export async function startFiles(repository: string) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = createRequire(import.meta.url).resolve('decap-server/dist/index.js');
  const own = { BIND_HOST: '127.0.0.1', PORT: `${port}`, GIT_REPO_DIRECTORY: repository };
  const files = spawn(process.execPath, [server], {
    cwd: repository,
    stdio: 'ignore',
    env: { ...process.env, ...own },
  });
  process.once('exit', () => files.kill());
  await waitFor(address, files);
  // In the language of the site: tests are told in English otherwise.
  return { files, env: { STUDIO_LOCAL: address, MESSAGES_LOCALE: 'id' } };
}

export async function stopStudio(site: StudioSite): Promise<void> {
  await stop(site.files, 'SIGTERM');
  await site.stop();
}

/** A browser of an editor in Jakarta, and what it asked others than this machine for. */
export async function editorsBrowser(browser: Browser) {
  const context = await browser.newContext({
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1280, height: 900 },
  });
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url())) foreign.push(request.url());
  });
  return { context, foreign };
}

/** Opens the studio and logs in where that was not done yet; it asks for nothing on one's own computer. */
export async function openStudio(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/admin`);
  const [login, list] = [
    page.getByRole('button', { name: 'Masuk' }),
    page.getByRole('heading', { name: 'Artikel' }),
  ];
  await login.or(list).first().waitFor();
  if (await login.isVisible()) await login.click();
  await list.waitFor();
  return page;
}

/** Opens a post of the list. */
export async function openPost(page: Page, origin: string, slug: string): Promise<void> {
  await page.goto(`${origin}/admin#/collections/posts/entries/${slug}`);
  await page.getByLabel('Judul', { exact: true }).waitFor();
}

/** Saves what is open, as a press on "Terbitkan" and on what it offers does. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Terbitkan' }).click();
  await page.getByRole('menuitem', { name: 'Terbitkan sekarang' }).click();
  await page.getByText('Sudah disimpan').waitFor();
}

/** Whether the shared site has a file. */
export function isThere(name: string): boolean {
  return existsSync(path.join(folder, name));
}
