import type { ContentFile } from './content-file.ts';
import { type Pictures, picturesOf } from './images.ts';
import { renderMarkdown } from './markdown.ts';
import { type Folders, readBody, readContent, siteFolders } from './posts.ts';
import type { Problem } from './problems.ts';

/** All problems of all files, with what editors should mend in their texts. */
export async function checkContent(
  folders: Folders = siteFolders,
): Promise<{ problems: Problem[]; files: number }> {
  const files = await readContent(folders);
  const pictures = picturesOf(folders.public);
  const problems: Problem[] = [];
  for (const file of files) {
    problems.push(...file.problems, ...(await textWarnings(file, folders, pictures)));
  }
  return { problems, files: files.length };
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
