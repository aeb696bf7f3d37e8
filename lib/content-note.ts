import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteRoot } from './posts.ts';
import { watchContent } from './watch.ts';

/** Milliseconds that a file stands still before it is told of: an editor is waiting. */
const QUIET = 40;

/**
 * In development a page follows what it imports. Content it reads, so a note that `cached-posts.ts`
 * imports is written anew with each change of `posts/` and `public/img/`. Imported itself, a file that is no
 * UTF-8 would stop all pages, and pictures would be packed.
 */
export function noteContentChanges(): void {
  const note = path.join(/* turbopackIgnore: true */ siteRoot, '.data/development/content.note');
  const write = async () => writeFileSync(note, `${Date.now()}\n`);
  mkdirSync(path.dirname(note), { recursive: true });
  write();
  watchContent(siteRoot, write, QUIET);
}
