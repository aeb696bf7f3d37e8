import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySite, root } from '../site/site.ts';
import type { HostilePost, Manifest } from './manifest.ts';
import { postFile } from './post-files.ts';

/** Files that nobody may read, below the folder of the site: beside `public/`, above it, and a draft. */
export const SECRET_FILES = ['rahasia.txt', '.env', '../rahasia.txt', 'posts/rancangan.md'];

/** Feeds hold all posts. A few pages are rendered by the build, the others when they are asked for. */
const SETTINGS = { postsPerFeed: 10_000, prerenderedPosts: 20 };

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
    // Types are the business of `npm run typecheck`.
    'next.config.ts': changed(
      ours('next.config.ts'),
      /(?<=const config: NextConfig = \{)/,
      ' typescript: { ignoreBuildErrors: true },',
    ),
  });
  for (const file of SECRET_FILES) writeFileSync(path.join(folder, file), secretText(file, secret));
  return { folder, secret };
}

function ours(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Throws when there is nothing to be replaced. */
function changed(text: string, from: RegExp, to: string): string {
  if (!from.test(text)) throw new Error(`Nothing is like ${from}`);
  return text.replace(from, to);
}

function secretText(file: string, secret: string): string {
  if (!file.endsWith('.md')) return `SECRET=${secret}\n`;
  return `---\ntitle: ${secret}\ndate: 2024-01-01\ndescription: ${secret}\ndraft: true\ntags: [${secret}]\n---\n${secret}\n`;
}
