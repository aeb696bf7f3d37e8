import { type SeenPicture, seen } from './content-file.ts';
import type { ParsedFile } from './front-matter.ts';
import type { Pictures } from './images.ts';
import { renderMarkdown } from './markdown.ts';
import { errorsIn, type Problem } from './problems.ts';

/** A picture as nearly all are written. One written otherwise is found by reading the markdown. */
const PICTURE = /!\[[^[\]\n]*\]\((\/img\/[\w./-]+)(?: "[^"\n\\]*")?\)/g;

type Named = { pictures: SeenPicture[]; problems: Problem[] };

/**
 * The pictures that a text names, and the errors that they make. Rendering a text takes longer
 * than all else that is done to it, so it is done only where it can find an error.
 */
export async function checkBodyPictures(
  parsed: Pick<ParsedFile, 'body' | 'bodyLine' | 'picture'>,
  file: string,
  readPicture: Pictures['read'],
): Promise<Named> {
  const { body } = parsed;
  const found = [...body.matchAll(PICTURE)].map(([, src = '']) => src);
  if (found.length !== body.split('![').length - 1) {
    return renderedPictures(parsed, file, readPicture);
  }
  const pictures: SeenPicture[] = [];
  for (const src of new Set(found)) pictures.push(seen(src, await readPicture(src)));
  const allThere = pictures.every(({ size }) => size !== undefined);
  return allThere ? { pictures, problems: [] } : renderedPictures(parsed, file, readPicture);
}

async function renderedPictures(
  { body, bodyLine, picture: featured }: Pick<ParsedFile, 'body' | 'bodyLine' | 'picture'>,
  file: string,
  readPicture: Pictures['read'],
): Promise<Named> {
  const pictures = new Map<string, SeenPicture>();
  const { problems } = await renderMarkdown(body, {
    file,
    bodyLine,
    title: '',
    featuredImage: featured?.path,
    resolvePath: (path) => path,
    readPicture: async (src) => {
      const picture = await readPicture(src);
      pictures.set(src, seen(src, picture));
      return picture;
    },
    toAttributes: ({ src, width, height }) => ({ src, width, height }),
  });
  return { pictures: [...pictures.values()], problems: errorsIn(problems) };
}
