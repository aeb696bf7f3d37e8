import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySite, root } from '../site/site.ts';
import type { HostilePost, Manifest } from './manifest.ts';
import { postFile } from './post-files.ts';

/** Files that nobody may read, below the folder of the site: beside `public/`, above it, and a draft. */
export const SECRET_FILES = ['rahasia.txt', '.env', '../rahasia.txt', 'posts/rancangan.md'];

/**
 * Feeds hold all posts, and lists few, as a page with a dozen such titles is long. A few pages are
 * rendered by the build, the others when they are asked for.
 */
export const SETTINGS = { postsPerFeed: 10_000, postsPerPage: 6, prerenderedPosts: 10 };

/** Types are the business of `npm run typecheck`, and no build comes after this one. */
const CONFIG = [
  ['const config: NextConfig = {', ' typescript: { ignoreBuildErrors: true },'],
  ['experimental: {', ' turbopackFileSystemCacheForBuild: false,'],
] as const;

/**
 * Writes a site of these posts, and beside them files that tell a secret. Returns its folder and the
 * secret.
 */
export async function hostileSite(
  posts: readonly HostilePost[],
): Promise<Pick<Manifest, 'folder' | 'secret'>> {
  const secret = `rahasia-${randomUUID()}`;
  const texts = posts.map(({ slug, strings, index }) => [`${slug}.md`, postFile(strings, index)]);
  const folder = await copySite('hostile/site', Object.fromEntries(texts), {
    'lib/site.ts': Object.entries(SETTINGS).reduce(
      (text, [name, value]) => changed(text, new RegExp(`${name}: \\d+`), `${name}: ${value}`),
      ours('lib/site.ts'),
    ),
    'next.config.ts': CONFIG.reduce(
      (text, [before, added]) => changed(text, before, before + added),
      ours('next.config.ts'),
    ),
  });
  for (const file of SECRET_FILES) writeFileSync(path.join(folder, file), secretText(file, secret));
  return { folder, secret };
}

/** Copies a built site for a server of its own, and returns where it is now. */
export function copyOfBuilt(folder: string, copy: string): string {
  const cache = path.join(folder, '.next/cache');
  const filter = (file: string) => file !== cache;
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true, filter });
  return copy;
}

function ours(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Throws when there is nothing to be replaced. */
function changed(text: string, from: RegExp | string, to: string): string {
  if (text.replace(from, '') === text) throw new Error(`Nothing is like ${from}`);
  return text.replace(from, to);
}

function secretText(file: string, secret: string): string {
  if (!file.endsWith('.md')) return `SECRET=${secret}\n`;
  return `---\ntitle: ${secret}\ndate: 2024-01-01\ndescription: ${secret}\ndraft: true\ntags: [${secret}]\n---\n${secret}\n`;
}
