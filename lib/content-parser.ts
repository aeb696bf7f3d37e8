import { isUtf8 } from 'node:buffer';
import { lstatSync } from 'node:fs';
import { checkBodyPictures } from './body-pictures.ts';
import {
  type ContentFile,
  hashOf,
  type SeenPicture,
  seen,
  slugOf,
  withProblem,
} from './content-file.ts';
import { isUnchanged, MOST_KILOBYTES, readOnDisk } from './content-on-disk.ts';
import { type ContentKind, type NamedPath, parseFrontMatter } from './front-matter.ts';
import type { PageFrontMatter } from './front-matter-schema.ts';
import type { FileStats, Pictures } from './images.ts';
import { excessOf } from './markdown/limits.ts';
import { countWords, excerpt } from './plain-text.ts';
import type { Problem } from './problems.ts';
import { readerHash } from './reader-hash.ts';
import { isSameVersion } from './same-version.ts';
import { say } from './say.ts';

/**
 * Reads one file. `known`, what an earlier start kept of it, is used again when size and time of
 * change of the file and of all its pictures are the same.
 */
export async function readContentFile(
  kind: ContentKind,
  file: string,
  diskPath: string,
  pictures: Pictures,
  known?: ContentFile,
): Promise<ContentFile> {
  const stats = lstatSync(diskPath);
  if (known && isUnchanged(known, stats) && arePicturesSame(known.pictures, pictures)) return known;
  return parseContentFile(kind, file, readOnDisk(diskPath, stats), stats, pictures);
}

/** The same from the file's bytes, or from a sentence that says why they are not read. */
export async function parseContentFile(
  kind: ContentKind,
  file: string,
  bytes: Buffer | string,
  { size, mtimeMs }: FileStats,
  pictures: Pictures,
): Promise<ContentFile> {
  const slug = slugOf(file);
  const hash = typeof bytes === 'string' ? '' : hashOf(bytes);
  const empty = { aliasFields: [], pictures: [], excerpt: '', words: 0, readerHash: '' };
  const content = { kind, file, slug, size, mtimeMs, hash, ...empty, problems: [] };
  const message = whyUnread(bytes, size);
  if (message !== undefined) {
    return withProblem(content, { line: 1, column: 1, rule: 'file', message });
  }
  return parseText(content, String(bytes), pictures);
}

/** What keeps a file from being looked at; a sentence. `size` is that of all of it. */
export function whyUnread(bytes: Buffer | string, size: number): string | undefined {
  if (typeof bytes === 'string') return bytes;
  // Of a large file not all bytes are here.
  const kilobytes = Math.ceil(Math.max(size, bytes.length) / 1024);
  if (kilobytes > MOST_KILOBYTES) {
    return say`it has ${kilobytes} kB; ${MOST_KILOBYTES} are the most, so divide it`;
  }
  return isUtf8(bytes) ? undefined : say`it is not UTF-8; save it again with the encoding UTF-8`;
}

async function parseText(
  content: ContentFile,
  text: string,
  pictures: Pictures,
): Promise<ContentFile> {
  const { file, kind } = content;
  const parsed = parseFrontMatter(text, file, kind);
  const { frontMatter, picture: pictureField, aliases, body } = parsed;
  const excess = excessOf(body);
  if (excess) {
    const line = excess.line + parsed.bodyLine - 1;
    const place = { line, column: 1, rule: 'text', message: excess.message };
    return withProblem({ ...content, problems: parsed.problems }, place);
  }
  const fromBody = await checkBodyPictures(parsed, file, pictures.read);
  const result: ContentFile = {
    ...content,
    frontMatter,
    pictureField,
    aliasFields: aliases,
    pictures: fromBody.pictures,
    excerpt: frontMatter?.description ?? excerpt(body),
    words: countWords(body),
    readerHash: frontMatter ? readerHash(frontMatter, body) : '',
    problems: [...parsed.problems, ...adviceOn(frontMatter, file, kind), ...fromBody.problems],
  };
  return pictureField ? withFeaturedPicture(result, pictureField, pictures) : result;
}

async function withFeaturedPicture(
  content: ContentFile,
  field: NamedPath,
  pictures: Pictures,
): Promise<ContentFile> {
  const picture = await pictures.read(field.path);
  const others = content.pictures.filter(({ src }) => src !== field.path);
  const result = { ...content, pictures: [...others, seen(field.path, picture)] };
  if (typeof picture !== 'string') return { ...result, picture };
  return withProblem(result, { ...field, rule: 'featuredimage', message: picture });
}

/** Pictures come, go and change on their own. */
function arePicturesSame(known: readonly SeenPicture[], pictures: Pictures): boolean {
  return known.every((picture) => isSameVersion(picture, pictures.stat(picture.src)));
}

/** What an editor should add though the post works without. A tag has a sentence without one, too. */
function adviceOn(
  frontMatter: PageFrontMatter | undefined,
  file: string,
  kind: ContentKind,
): Problem[] {
  if (!frontMatter) return [];
  const place = { file, line: 1, column: 1, severity: 'warning' as const };
  const { description, featuredimage, featuredimagealt } = frontMatter;
  const advice: Problem[] = [];
  if (!description && kind !== 'tag') {
    const message = say`it is missing; readers and search engines get the first words of the text`;
    advice.push({ ...place, rule: 'description', message });
  }
  if (featuredimage && !featuredimagealt) {
    const message = say`it is missing; say in a few words what the picture shows`;
    advice.push({ ...place, rule: 'featuredimagealt', message });
  }
  return advice;
}
