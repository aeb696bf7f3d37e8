import { randomUUID } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changedCode, QUICK_BUILD } from '../site/changed-code.ts';
import { copySite } from '../site/site.ts';
import type { HostilePost, Manifest } from './manifest.ts';
import { postFile } from './post-files.ts';

/** Files that nobody may read, below the folder of the site: beside `public/`, above it, and a draft. */
export const SECRET_FILES = ['rahasia.txt', '.env', '../rahasia.txt', 'posts/rancangan.md'];

/**
 * Feeds hold as many posts as they may, in the short run all, and lists few, as a page with a dozen such
 * titles is long. A few pages are rendered by the build, the others when they are asked for.
 */
export const SETTINGS = { postsPerFeed: 120, postsPerPage: 6, prerenderedPosts: 10 };

/**
 * Writes a site of these posts, and beside them files that tell a secret. Returns its folder and the
 * secret.
 */
export async function hostileSite(
  posts: readonly HostilePost[],
): Promise<Pick<Manifest, 'folder' | 'secret'>> {
  const secret = `rahasia-${randomUUID()}`;
  const texts = posts.map(({ slug, strings, index }) => [`${slug}.md`, postFile(strings, index)]);
  const settings = Object.entries(SETTINGS).map(
    ([name, value]) => [new RegExp(`${name}: \\d+`), `${name}: ${value}`] as const,
  );
  const folder = await copySite('hostile/site', Object.fromEntries(texts), {
    ...QUICK_BUILD,
    'lib/site.ts': changedCode('lib/site.ts', settings),
  });
  for (const file of SECRET_FILES) writeFileSync(path.join(folder, file), secretText(file, secret));
  return { folder, secret };
}

/** Copies a built site for a server of its own, and returns where it is now. */
export function copyOfBuilt(folder: string, copy: string): string {
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

function secretText(file: string, secret: string): string {
  if (!file.endsWith('.md')) return `SECRET=${secret}\n`;
  return `---\ntitle: ${secret}\ndate: 2024-01-01\ndescription: ${secret}\ndraft: true\ntags: [${secret}]\n---\n${secret}\n`;
}
