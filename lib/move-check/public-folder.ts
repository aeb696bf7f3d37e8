import path from 'node:path';
import { filesBelow } from '../files-below.mjs';
import { segmentsPath } from '../urls.ts';
import type { OldUrl } from './old-urls.ts';
import { readInput } from './read-input.ts';
import { readTitles } from './titles.ts';

/** What gatsby and its CMS build that is no page for readers. */
const NO_PAGE = /^(?:404|admin|dev-404-page|offline-plugin-app-shell-fallback|___.*)(?:\/|$)/;

/** The addresses of a `public` folder as gatsby built it: one for each `index.html`, with its titles. */
export function builtPages(folder: string): OldUrl[] {
  const pages = filesBelow(folder)
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => ({ file, below: path.relative(folder, path.dirname(file)) }))
    .filter(({ below }) => !NO_PAGE.test(below.split(path.sep).join('/')))
    .sort((a, b) => (a.below < b.below ? -1 : 1));
  return pages.map(({ file, below }) => ({
    path: below === '' ? '/' : `${segmentsPath(below.split(path.sep))}/`,
    titles: readTitles(readInput(file)),
  }));
}
