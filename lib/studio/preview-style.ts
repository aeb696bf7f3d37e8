import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteRoot } from '../posts.ts';

const SHEETS = ['app/globals.css', 'app/_components/prose.css', 'app/_components/article.css'];

/** The styles of a post as readers have it, for the studio's preview. */
export function previewStyle(): string {
  return SHEETS.map((sheet) =>
    readFileSync(path.join(/* turbopackIgnore: true */ siteRoot, sheet), 'utf8'),
  ).join('\n');
}
