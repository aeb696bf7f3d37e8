import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Picture } from './images.ts';
import { type RenderedMarkdown, renderMarkdown } from './markdown.ts';
import { readHeader, shownSize } from './picture-header.ts';
import { siteRoot } from './posts.ts';

const FILE = 'docs/panduan-editor.md';

/** Where its pictures are, as its file names them. */
const PICTURES = '../public/';

export type EditorsGuide = RenderedMarkdown & { title: string };

/** The guide for editors, from the file that repositories show, too. */
export async function editorsGuide(): Promise<EditorsGuide> {
  const [heading = '', ...rest] = readFileSync(path.join(siteRoot, FILE), 'utf8').split('\n');
  const title = heading.replace(/^#\s*/, '');
  const rendered = await renderMarkdown(rest.join('\n'), {
    file: FILE,
    bodyLine: 2,
    title,
    resolvePath: (target) => target,
    readPicture,
    toAttributes: (picture) => picture,
  });
  return { ...rendered, title };
}

async function readPicture(src: string): Promise<Picture | string> {
  const address = src.replace(PICTURES, '/');
  const bytes = readFileSync(path.join(siteRoot, 'public', address));
  const header = await readHeader(address, bytes);
  return typeof header === 'string' ? header : { src: address, ...shownSize(header) };
}
