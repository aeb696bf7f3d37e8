import { type ContentFile, hasErrors } from './content-file.ts';
import { openGate } from './content-gate.ts';
import { ExaminedPictures } from './examined-pictures.ts';
import { type Pictures, picturesOf } from './images.ts';
import { renderMarkdown } from './markdown.ts';
import { type Folders, readBody, readContent, siteFolders } from './posts.ts';
import type { Problem } from './problems.ts';
import { say } from './say.ts';
import { toPostTags } from './tags.ts';

/** What was found, and what it was found in: the files of `posts/`, and the pictures that are let in. */
export type CheckedContent = {
  problems: Problem[];
  files: ContentFile[];
  pictures: Pictures;
  /** Paths such as `/img/x.webp` of all that lies in `public/img/`. */
  sources: string[];
};

/** All problems of all files and pictures, with what editors should mend in their texts. */
export async function checkContent(
  folders: Folders = siteFolders,
  examined = new ExaminedPictures(),
): Promise<CheckedContent> {
  const gate = await openGate(folders, examined);
  const files = await readContent(folders, gate);
  const pictures = gate.admitted(picturesOf(folders.public));
  const problems = gate.problems();
  for (const file of files) {
    problems.push(...file.problems, ...(await textWarnings(file, folders, pictures)));
  }
  const sources = gate.pictures().map((path) => path.slice('public'.length));
  return { problems: [...problems, ...unusedTags(files)], files, pictures, sources };
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

/**
 * What rendering may warn of: HTML, pictures without words, links of other protocols. Rendering a text
 * takes longer than all else that is done to it, so it is done only where it can find something.
 */
const MAY_LOSE = /<[a-z/!?]|!\[\s*\]|(?:\(|:|<)\s*<?(?!https?:|mailto:)[a-z][a-z0-9+.-]*:(?!\s)/i;

/** Errors in the text are among the problems of the file already. */
async function textWarnings(
  content: ContentFile,
  folders: Folders,
  pictures: Pictures,
): Promise<Problem[]> {
  const { frontMatter, file } = content;
  if (!frontMatter) return []; // The text may be more than can be rendered.
  const { body, bodyLine } = readBody(content, folders);
  if (!MAY_LOSE.test(body)) return [];
  const { problems } = await renderMarkdown(body, {
    file,
    bodyLine,
    title: frontMatter.title,
    featuredImage: content.pictureField?.path,
    resolvePath: (path) => path,
    readPicture: pictures.read,
    toAttributes: ({ src, width, height }) => ({ src, width, height }),
  });
  return problems.filter(({ severity }) => severity === 'warning');
}
