import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { quickSite } from './changed-code.ts';
import { type Answer, ask } from './pages.ts';
import { allPosts } from './publishing-posts.ts';
import { type RunningSite, root, type StartOptions, startSite } from './site.ts';

/** Where the site lies that all tests of publishing share: a build takes longer than they do. */
export const folder = path.join(root, '.test/publishing');

export const SECRET = 'rahasia-penerbitan';

/** Names the build: one for each run of the tests, or of a file by itself. */
const RUN = process.env.SITE_RUN ?? `${process.pid}`;
const marker = path.join(folder, '.next/built-for-run');

/** What a server remembers. */
const REMEMBERED = ['.data', '.next/pages', 'stderr.txt'];

/** The site as it was built, whatever a test before has made of it; nothing runs on it. */
export async function freshSite(): Promise<void> {
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== RUN) {
    await quickSite('publishing', allPosts());
    writeFileSync(marker, RUN);
  }
  for (const name of [...REMEMBERED, '.git', 'posts', 'public']) remove(name);
  for (const [name, text] of Object.entries(allPosts())) write(`posts/${name}`, text);
  cpSync(path.join(root, 'public'), path.join(folder, 'public'), { recursive: true });
}

/** Starts the server of the shared site; what it says is wrong goes to a file, see `errors()`. */
export function startPublishing(
  env: Record<string, string> = {},
  options: StartOptions = {},
): Promise<RunningSite> {
  const stderr = openSync(path.join(folder, 'stderr.txt'), 'a');
  return startSite(folder, { PUBLISH_SECRET: SECRET, ...env }, { stderr, ...options });
}

/** Starts the server of the shared site as it was built; see `freshSite()`. */
export async function startFresh(env?: Record<string, string>): Promise<RunningSite> {
  await freshSite();
  return startPublishing(env);
}

/** What the server has said is wrong since the state was fresh, line by line. */
export function errors(): string[] {
  return readFileSync(path.join(folder, 'stderr.txt'), 'utf8').split('\n').filter(Boolean);
}

/** Writes a file of the site, such as `posts/x.md`. */
export function write(name: string, content: string | Buffer): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Removes a file or folder of the site. */
export function remove(name: string): void {
  rmSync(path.join(folder, name), { recursive: true, force: true });
}

const problem = z.strictObject({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  rule: z.string(),
  message: z.string(),
});

const outcome = z.strictObject({
  published: z.array(z.string()),
  removed: z.array(z.string()),
  heldBack: z.array(problem),
  expired: z.array(z.string()),
  milliseconds: z.number(),
  commit: z.string().optional(),
});

export type Published = z.infer<typeof outcome> & { status: number };

/** Publishes what is new. Throws when the answer is not what publishing answers. */
export async function publish({ origin }: Pick<RunningSite, 'origin'>): Promise<Published> {
  const { status, text } = await askToPublish(origin, { Authorization: `Bearer ${SECRET}` });
  if (status !== 200 && status !== 422) throw new Error(`${status} ${text.slice(0, 500)}`);
  return { status, ...outcome.parse(JSON.parse(text)) };
}

/** `POST /api/publish` with these headers. */
export function askToPublish(
  origin: string,
  headers: Record<string, string>,
  body: string | null = null,
): Promise<Answer> {
  return ask('/api/publish', origin, { method: 'POST', headers, body });
}
