import type { ContentFile } from './content-file.ts';
import { readPicture } from './images.ts';
import { renderMarkdown } from './markdown.ts';
import { type Folders, readBody, readContent, siteFolders } from './posts.ts';
import type { Problem } from './problems.ts';

/** All problems of all files, their bodies included. What `npm run check` and the build ask. */
export async function checkContent(
  folders: Folders = siteFolders,
): Promise<{ problems: Problem[]; files: number }> {
  const files = await readContent(folders);
  const problems: Problem[] = [];
  for (const file of files) {
    problems.push(...file.problems, ...(await bodyProblems(file, folders)));
  }
  return { problems, files: files.length };
}

async function bodyProblems(content: ContentFile, folders: Folders): Promise<Problem[]> {
  const { frontMatter, file, hash } = content;
  if (hash === '') return []; // It could not be read at all.
  const { body, bodyLine } = readBody(content, folders);
  const { problems } = await renderMarkdown(body, {
    file,
    bodyLine,
    title: frontMatter?.title ?? '',
    featuredImage: content.pictureField?.path,
    resolvePath: (path) => path,
    readPicture: (src) => readPicture(src, folders.public),
    toAttributes: ({ src, width, height }) => ({ src, width, height }),
  });
  return problems;
}
