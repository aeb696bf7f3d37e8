import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { CheckedContent } from '../content-check.ts';
import { bodyOf, type ParsedFile, parseFrontMatter } from '../front-matter.ts';
import { comparablePath } from '../path-spelling.ts';
import { type Folders, readBytes } from '../posts.ts';
import { isSound, type SoundFile } from '../snapshot/items.ts';
import type { Snapshot } from '../snapshot.ts';
import { addressesOf } from './addresses.ts';
import { anchorsOf } from './anchors.ts';
import { likelyLinks } from './own-links.ts';
import type { CheckedFile, CheckedPicture, CheckedSite } from './rule.ts';

const parser = remark().use(remarkGfm).freeze();

/**
 * A site as rules look at it: its files without errors, and the pictures that were let in. `moved` says
 * where old addresses lead.
 */
export async function checkedSite(
  content: Omit<CheckedContent, 'problems'>,
  folders: Folders,
  moved: Snapshot['moved'],
  now: number,
): Promise<CheckedSite> {
  const files = content.files.filter(isSound).map((file) => checkedFile(file, folders));
  const known = await picturesIn(content, files);
  const isPicture = new Set(known.map(({ src }) => comparablePath(src)));
  return {
    files,
    isAddress: addressesOf(files, isPicture, moved),
    anchorsAt: anchorsOf(files),
    pictures: known,
    now,
  };
}

function checkedFile(content: SoundFile, folders: Folders): CheckedFile {
  const text = readBytes(content.file, folders).toString();
  const { body, bodyLine } = bodyOf(text);
  let fields: ParsedFile['fieldPlace'] | undefined;
  let tree: ReturnType<CheckedFile['tree']> | undefined;
  return {
    content,
    body,
    links: likelyLinks(body),
    fieldPlace: (path) => {
      fields ??= parseFrontMatter(text, content.file, content.kind).fieldPlace;
      return fields(path);
    },
    tree: () => {
      tree ??= parser.parse(body);
      return tree;
    },
    placeOf: ({ position }) => ({
      line: (position?.start.line ?? 1) + bodyLine - 1,
      column: position?.start.column ?? 1,
    }),
  };
}

/** Those that are read, and whether a file shows one or links to it. */
async function picturesIn(
  { files, pictures, sources }: Omit<CheckedContent, 'problems'>,
  sound: readonly CheckedFile[],
): Promise<CheckedPicture[]> {
  const named = new Set([
    ...files.flatMap((file) => file.pictures.map(({ src }) => comparablePath(src))),
    ...sound.flatMap(({ links }) => links.map(({ path }) => path)),
  ]);
  const found: CheckedPicture[] = [];
  for (const src of sources) {
    const picture = await pictures.read(src);
    if (typeof picture === 'string') continue;
    found.push({ ...picture, isNamed: named.has(comparablePath(picture.src)) });
  }
  return found;
}
