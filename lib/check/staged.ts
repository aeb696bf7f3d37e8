import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ContentFile } from '../content-file.ts';
import { CONTENT_PATHS } from '../content-paths.ts';
import { decodePath } from '../picture-files.mjs';
import { type Folders, siteFolders, siteRoot } from '../posts.ts';
import type { Problem } from '../problems.ts';
import { say } from '../say.ts';

/** Content as the next commit will have it. */
export type Staged = {
  /** Posts as they are staged, in a folder of their own, which is the caller's to remove. */
  folders: Folders;
  /** Which of them the commit changes, and which pictures. */
  changed: ReadonlySet<string>;
  /** All pictures that git will have. */
  pictures: ReadonlySet<string>;
};

/** What is staged below `posts/` and `public/img/`; undefined when that is nothing. Throws git's words. */
export function stagedContent(): Staged | undefined {
  const changed = listed(
    'diff',
    '--cached',
    '--diff-filter=d',
    '--name-only',
    '-z',
    '--',
    ...CONTENT_PATHS,
  );
  if (changed.length === 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'staged-'));
  const [texts = '', images = ''] = CONTENT_PATHS;
  const posts = listed('ls-files', '-z', '--', texts);
  gitOutput(['checkout-index', '-z', '--stdin', `--prefix=${folder}/`], posts.join('\0'));
  return {
    folders: { posts: path.join(folder, texts), public: siteFolders.public },
    changed: new Set(changed),
    pictures: new Set(listed('ls-files', '-z', '--', images)),
  };
}

/** Pictures that a file names and that lie in the folder, but will not be in the commit. */
export function forgottenPictures(
  files: readonly ContentFile[],
  { changed, pictures }: Staged,
): Problem[] {
  return files
    .filter(({ file }) => changed.has(file))
    .flatMap(({ file, pictures: named }) =>
      named
        .filter(({ src, size }) => size !== undefined && !pictures.has(onDisk(src)))
        .map(({ src }) => ({
          ...{ file, line: 1, column: 1, severity: 'error' as const, rule: 'picture' },
          message: say`${onDisk(src)} is not in the commit; add it with "git add ${onDisk(src)}"`,
        })),
    );
}

function onDisk(src: string): string {
  return `public${decodePath(src)}`;
}

function listed(...args: string[]): string[] {
  return gitOutput(args).split('\0').filter(Boolean);
}

function gitOutput(args: string[], input = ''): string {
  const { stdout, stderr, status, error } = spawnSync('git', args, {
    ...{ cwd: siteRoot, input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  });
  if (status !== 0) throw new Error(`git ${args[0]}: ${error?.message ?? stderr.trim()}`);
  return stdout;
}
