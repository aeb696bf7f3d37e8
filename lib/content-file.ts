import { createHash } from 'node:crypto';
import type { ContentKind, NamedPath } from './front-matter.ts';
import type { PageFrontMatter } from './front-matter-schema.ts';
import type { FileStats, KnownPicture } from './images.ts';
import type { Problem } from './problems.ts';

/** All that is kept of one file of `posts/`. Its body is read again for its own page. */
export type ContentFile = {
  kind: ContentKind;
  /** `posts/<slug>.md`, `posts/pages/<slug>.md` or `posts/tags/<slug>.md`, as messages show it. */
  file: string;
  /** The file name without `.md`, in NFC; that of a tag is its key. */
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
  /** Every picture that the file names, as it was when the file was read. */
  pictures: SeenPicture[];
  /** The beginning of the text, where the front matter has no description. */
  excerpt: string;
  words: number;
  /** Of what a reader reads; another one is news. Empty when it has an error. */
  readerHash: string;
  /** The day that it last changed (`2026-11-25`), where a ledger knows it. */
  changed?: string | undefined;
  problems: Problem[];
};

/** A picture as it stood; without `size` when there was none to read. */
export type SeenPicture = { src: string } & Partial<FileStats>;

/** A picture as it is kept with the files that name it. */
export function seen(src: string, picture: KnownPicture | string): SeenPicture {
  if (typeof picture === 'string') return { src };
  return { src, size: picture.size, mtimeMs: picture.mtimeMs };
}

/** The slug of `posts/x.md`. */
export function slugOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return name.normalize('NFC');
}

/** What tells one version of a file from another. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** The same file with one more error. */
export function withProblem(
  content: ContentFile,
  problem: Pick<Problem, 'line' | 'column' | 'rule' | 'message'>,
): ContentFile {
  const { line, column, rule, message } = problem;
  const added: Problem = { file: content.file, line, column, severity: 'error', rule, message };
  return { ...content, problems: [...content.problems, added] };
}

/** Whether it must not be shown. */
export function hasErrors({ problems }: ContentFile): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
