import path from 'node:path';
import { filesBelow } from '../files-below.mjs';
import { readFolder } from '../posts.ts';
import { readRegularFile } from '../regular-files.ts';
import { readHead } from './head.ts';

/** A markdown file of another site. */
export type OldText = {
  /** Below the top of that site, as messages show it. */
  source: string;
  bytes: Buffer;
  /** Path of the page that it made there, decoded and without a slash at its end. */
  address: string;
  /** Whether it lies where posts do. */
  isAmongPosts: boolean;
};

/** A file from the folder of pictures; `src` is its path here, such as `/img/x.jpg`. */
export type OldPicture = { source: string; file: string; src: string };

/** Something that was not brought, and why; a sentence. */
export type LeftOut = { source: string; why: string };

export type OldSite = { texts: OldText[]; pictures: OldPicture[]; leftOut: LeftOut[] };

/** Where gatsby / Netlify CMS starters keep posts; the first that has some. */
const POSTS = ['src/pages/blog', 'src/content/blog', 'content/blog'];
const PAGES = 'src/pages';
const PICTURES = 'static/img';

const MARKDOWN = /\.(?:md|markdown)$/i;
/** What comes with a repository and is no page of its site. */
const NO_PAGE =
  /^(?:readme|license|licence|changelog|contributing|code_of_conduct|pull_request_template)\.md$/i;

/** Looks through the top of a site's repository, or through a mere folder of posts. */
export function readOldSite(top: string): OldSite {
  const leftOut: LeftOut[] = [];
  const postFolder = POSTS.find((folder) => filesBelow(path.join(top, folder)).some(isText));
  const files = postFolder
    ? [...filesBelow(path.join(top, postFolder)), ...filesBelow(path.join(top, PAGES))]
    : readFolder(top).map(({ name }) => path.join(top, name));
  const texts = [...new Set(files)].filter(isText).sort();
  return {
    texts: texts.flatMap((file) => readText(top, postFolder, file, leftOut) ?? []),
    pictures: picturesBelow(top),
    leftOut,
  };
}

function isText(file: string): boolean {
  return MARKDOWN.test(file) && !NO_PAGE.test(path.basename(file));
}

function readText(
  top: string,
  postFolder: string | undefined,
  file: string,
  leftOut: LeftOut[],
): OldText | undefined {
  const source = inSite(top, file);
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') {
    leftOut.push({ source, why: bytes });
    return undefined;
  }
  const isAmongPosts = postFolder === undefined || source.startsWith(`${postFolder}/`);
  const below =
    postFolder === undefined
      ? source
      : source.slice((isAmongPosts ? postFolder : PAGES).length + 1);
  const page = below.replace(MARKDOWN, '').replace(/(?:^|\/)index$/, '');
  return { source, bytes, isAmongPosts, address: `${isAmongPosts ? '/blog' : ''}/${page}` };
}

/** Whether the top of a site has anything to bring. */
export function hasContent({ texts, pictures }: OldSite): boolean {
  return texts.some(({ bytes }) => readHead(bytes.toString()) !== undefined) || pictures.length > 0;
}

function picturesBelow(top: string): OldPicture[] {
  const folder = path.join(top, PICTURES);
  return filesBelow(folder)
    .sort()
    .map((file) => {
      const source = inSite(top, file);
      return { source, file, src: `/img${source.slice(PICTURES.length)}` };
    });
}

/** The bytes of a file, or a sentence that says why they cannot be had. */
export function bytesOf(file: string): Buffer | string {
  try {
    return readRegularFile(file);
  } catch {
    return 'it is a link or cannot be read; put the file itself in its place';
  }
}

function inSite(top: string, file: string): string {
  return path.relative(top, file).split(path.sep).join('/');
}
