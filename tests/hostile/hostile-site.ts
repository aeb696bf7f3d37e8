import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySite, root } from '../site/site.ts';
import type { HostilePost, Manifest } from './manifest.ts';
import { postFile } from './post-files.ts';

/** Files that nobody may read, below the folder of the site: beside `public/`, above it, and a draft. */
export const SECRET_FILES = ['rahasia.txt', '.env', '../rahasia.txt', 'posts/rancangan.md'];

/** A few pages of each kind are rendered by the build, the others when they are asked for. */
const PRERENDERED = 20;

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
    'lib/site.ts': changed(
      'lib/site.ts',
      /prerenderedPosts: \d+/,
      `prerenderedPosts: ${PRERENDERED}`,
    ),
    // Types are the business of `npm run typecheck`.
    'next.config.ts': changed(
      'next.config.ts',
      'const config: NextConfig = {',
      'const config: NextConfig = { typescript: { ignoreBuildErrors: true },',
    ),
  });
  for (const file of SECRET_FILES) writeFileSync(path.join(folder, file), secretText(file, secret));
  return { folder, secret };
}

/** A file of ours with something else in it. Throws when it does not say what is to be replaced. */
function changed(file: string, from: string | RegExp, to: string): string {
  const text = readFileSync(path.join(root, file), 'utf8');
  const result = text.replace(from, to);
  if (result === text) throw new Error(`${file} has no ${from}`);
  return result;
}

function secretText(file: string, secret: string): string {
  if (!file.endsWith('.md')) return `SECRET=${secret}\n`;
  return `---\ntitle: ${secret}\ndate: 2024-01-01\ndescription: ${secret}\ndraft: true\ntags: [${secret}]\n---\n${secret}\n`;
}
