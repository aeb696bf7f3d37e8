import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Folders, readContent } from '../../lib/posts.ts';
import { makeSnapshot, type Snapshot } from '../../lib/snapshot.ts';

/** Texts and bytes by their path below the site, such as `posts/x.md`. */
export type SiteFiles = Record<string, string | Uint8Array>;

const root = mkdtempSync(path.join(tmpdir(), 'unit-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

/** An empty folder that goes when the process ends. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(root, 'folder-'));
}

/** The folders of a site that holds these files and no others. */
export function siteOf(files: SiteFiles): Folders {
  const site = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    writeFileSync(path.join(site, name), content);
  }
  return { posts: path.join(site, 'posts'), public: path.join(site, 'public') };
}

/** What readers see of these files at a moment. */
export async function snapshotOf(files: SiteFiles, now = '2025-01-01T00:00Z'): Promise<Snapshot> {
  return makeSnapshot(await readContent(siteOf(files)), Date.parse(now));
}

/** A content file: these lines of front matter, then the body. */
export function fileOf(frontMatter: string, body = 'Teks.\n'): string {
  return `---\n${frontMatter}\n---\n${body}`;
}

/** A sound post without warnings, with more lines of front matter. */
export function postOf(title: string, date = '2024-01-01', ...more: string[]): string {
  return fileOf([`title: ${title}`, `date: ${date}`, 'description: Ringkasan', ...more].join('\n'));
}
