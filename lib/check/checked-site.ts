import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { ContentFile } from '../content-file.ts';
import { listTree } from '../content-tree.ts';
import { bodyOf, type ParsedFile, parseFrontMatter } from '../front-matter.ts';
import type { Pictures } from '../images.ts';
import { movedPaths } from '../ledger-departures.ts';
import { type Folders, readBytes, readLedger } from '../posts.ts';
import { isSound, type SoundFile } from '../snapshot/items.ts';
import { normalizePath } from '../urls.ts';
import { addressesOf } from './addresses.ts';
import { anchorsOf } from './anchors.ts';
import { likelyLinks } from './own-links.ts';
import type { CheckedFile, CheckedPicture, CheckedSite } from './rule.ts';

const parser = remark().use(remarkGfm).freeze();

/** A site as rules look at it: its files without errors, and the pictures that were let in. */
export async function checkedSite(
  content: readonly ContentFile[],
  folders: Folders,
  pictures: Pictures,
  now: number,
): Promise<CheckedSite> {
  const files = content.filter(isSound).map((file) => checkedFile(file, folders));
  const known = await picturesIn(content, files, folders, pictures);
  const isPicture = new Set(known.map(({ src }) => spelled(src)));
  return {
    files,
    isAddress: addressesOf(files, isPicture, movedPaths(readLedger(folders))),
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
  content: readonly ContentFile[],
  files: readonly CheckedFile[],
  folders: Folders,
  pictures: Pictures,
): Promise<CheckedPicture[]> {
  const named = new Set([
    ...content.flatMap((file) => file.pictures.map(({ src }) => spelled(src))),
    ...files.flatMap(({ body }) => [...likelyLinks(body)].map(({ path }) => path)),
  ]);
  const found: CheckedPicture[] = [];
  for (const { path } of await listTree(folders)) {
    if (!path.startsWith('public/img/')) continue;
    const picture = await pictures.read(path.slice('public'.length));
    if (typeof picture === 'string') continue;
    found.push({ ...picture, isNamed: named.has(spelled(picture.src)) });
  }
  return found;
}

/** The one spelling by which the paths of pictures are compared. */
function spelled(src: string): string {
  return normalizePath(src) ?? src;
}
