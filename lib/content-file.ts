import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { type ContentKind, type NamedPath, parseFrontMatter } from './front-matter.ts';
import type { PageFrontMatter } from './front-matter-schema.ts';
import { type KnownPicture, readPicture } from './images.ts';
import { countWords, excerpt } from './plain-text.ts';
import type { Problem } from './problems.ts';

/** All that is kept of one file of `posts/`. Its body is read again for its own page. */
export type ContentFile = {
  kind: ContentKind;
  /** `posts/<slug>.md` or `posts/pages/<slug>.md`, as messages show it. */
  file: string;
  /** The file name without `.md`, in NFC. */
  slug: string;
  size: number;
  mtimeMs: number;
  /** Of the file's bytes. */
  hash: string;
  /** Left out when it has an error. */
  frontMatter?: PageFrontMatter | undefined;
  /** Where the front matter names the picture. */
  pictureField?: NamedPath | undefined;
  /** Where it names each old address. */
  aliasFields: NamedPath[];
  picture?: KnownPicture | undefined;
  /** The beginning of the text, where the front matter has no description. */
  excerpt: string;
  words: number;
  problems: Problem[];
};

/**
 * Reads one file. `known`, what an earlier start kept of it, is used again when size and time of
 * change are the same. The picture is looked at each time: it changes on its own.
 */
export async function readContentFile(
  kind: ContentKind,
  file: string,
  diskPath: string,
  publicFolder: string,
  known?: ContentFile,
): Promise<ContentFile> {
  const stats = lstatSync(diskPath);
  const unchanged = known?.size === stats.size && known.mtimeMs === stats.mtimeMs;
  const content = unchanged ? withoutPictureProblem(known) : parse(kind, file, diskPath, stats);
  const { pictureField } = content;
  if (!pictureField) return content;
  const picture = await readPicture(pictureField.path, publicFolder, known?.picture);
  if (typeof picture === 'string') {
    return withProblem(content, { ...pictureField, subject: 'featuredimage', message: picture });
  }
  return picture === content.picture ? content : { ...content, picture };
}

function parse(kind: ContentKind, file: string, diskPath: string, stats: Stats): ContentFile {
  const { size, mtimeMs } = stats;
  const slug = nameOf(file).normalize('NFC');
  const empty = { hash: '', aliasFields: [], excerpt: '', words: 0, problems: [] };
  const content = { kind, file, slug, size, mtimeMs, ...empty };
  if (!stats.isFile()) {
    const message = 'it is a link or a device, not a file; put the text itself here';
    return withProblem(content, { line: 1, column: 1, subject: 'file', message });
  }
  const bytes = readFileSync(diskPath);
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const message = 'it is not UTF-8; save it again with the encoding UTF-8';
    return withProblem(content, { line: 1, column: 1, subject: 'file', message });
  }
  const { frontMatter, picture, aliases, body, problems } = parseFrontMatter(text, file, kind);
  return {
    ...content,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    frontMatter,
    pictureField: picture,
    aliasFields: aliases,
    excerpt: frontMatter?.description ?? excerpt(body),
    words: countWords(body),
    problems: [...problems, ...adviceOn(frontMatter, file)],
  };
}

/** What an editor should add though the post works without. */
function adviceOn(frontMatter: PageFrontMatter | undefined, file: string): Problem[] {
  if (!frontMatter) return [];
  const place = { file, line: 1, column: 1, severity: 'warning' as const };
  const { description, featuredimage, featuredimagealt } = frontMatter;
  const advice: Problem[] = [];
  if (!description) {
    const message = 'it is missing; readers and search engines get the first words of the text';
    advice.push({ ...place, subject: 'description', message });
  }
  if (featuredimage && !featuredimagealt) {
    const message = 'it is missing; say in a few words what the picture shows';
    advice.push({ ...place, subject: 'featuredimagealt', message });
  }
  return advice;
}

/** The picture may have come since: what was wrong with it is not kept with the file. */
function withoutPictureProblem(content: ContentFile): ContentFile {
  const { pictureField, problems } = content;
  const kept = problems.filter(({ subject }) => !pictureField || subject !== 'featuredimage');
  return kept.length === problems.length ? content : { ...content, problems: kept };
}

/** The same file with one more error. */
export function withProblem(
  content: ContentFile,
  problem: Pick<Problem, 'line' | 'column' | 'subject' | 'message'>,
): ContentFile {
  const { line, column, subject, message } = problem;
  const added: Problem = { file: content.file, line, column, severity: 'error', subject, message };
  return { ...content, problems: [...content.problems, added] };
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
