import { type ContentFile, hasErrors } from './content-file.ts';
import { openGate } from './content-gate.ts';
import { ExaminedPictures } from './examined-pictures.ts';
import { type Pictures, picturesOf } from './images.ts';
import { renderMarkdown } from './markdown.ts';
import { type Folders, readBody, readContent, siteFolders } from './posts.ts';
import type { Problem } from './problems.ts';
import { say } from './say.ts';
import { toPostTags } from './tags.ts';

/**
 * All problems of all files and pictures, with what editors should mend in their texts. `files` are
 * those of `posts/`.
 */
export async function checkContent(
  folders: Folders = siteFolders,
  examined = new ExaminedPictures(),
): Promise<{ problems: Problem[]; files: number }> {
  const gate = await openGate(folders, examined);
  const files = await readContent(folders, gate);
  const pictures = gate.admitted(picturesOf(folders.public));
  const problems = gate.problems();
  for (const file of files) {
    problems.push(...file.problems, ...(await textWarnings(file, folders, pictures)));
  }
  return { problems: [...problems, ...unusedTags(files)], files: files.length };
}

/** Files of tags that no post has, not even a draft: nobody sees them. */
function unusedTags(files: readonly ContentFile[]): Problem[] {
  const posts = files.filter(({ kind }) => kind === 'post');
  const used = new Set(
    posts.flatMap(({ frontMatter }) => toPostTags(frontMatter?.tags ?? []).map(({ key }) => key)),
  );
  return files
    .filter((file) => file.kind === 'tag' && !hasErrors(file) && !used.has(file.slug))
    .map(({ file, slug }) => ({
      ...{ file, line: 1, column: 1, severity: 'warning', rule: 'file-name' },
      message: say`no post has the tag "${slug}", so nobody sees this; give a post that tag or delete the file`,
    }));
}

/** Errors in the text are among the problems of the file already. */
async function textWarnings(
  content: ContentFile,
  folders: Folders,
  pictures: Pictures,
): Promise<Problem[]> {
  const { frontMatter, file, hash } = content;
  if (hash === '') return []; // It could not be read at all.
  const { body, bodyLine } = readBody(content, folders);
  const { problems } = await renderMarkdown(body, {
    file,
    bodyLine,
    title: frontMatter?.title ?? '',
    featuredImage: content.pictureField?.path,
    resolvePath: (path) => path,
    readPicture: pictures.read,
    toAttributes: ({ src, width, height }) => ({ src, width, height }),
  });
  return problems.filter(({ severity }) => severity === 'warning');
}
