import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import type { VFile } from 'vfile';
import { turnVideosIntoLinks } from './markdown/embeds.ts';
import { handlers } from './markdown/handlers.ts';
import { type Heading, prepareHeadings } from './markdown/headings.ts';
import { finishLinks, type ResolvePath } from './markdown/links.ts';
import { type PictureOptions, preparePictures } from './markdown/pictures.ts';
import { reportRemovedHtml } from './markdown/removed-html.ts';
import { schema } from './markdown/schema.ts';
import { withoutSignsInTags } from './markdown/signs-in-tags.ts';
import type { Problem } from './problems.ts';

export type MarkdownOptions = PictureOptions & {
  /** The file and the line its body begins at, for messages. */
  file: string;
  bodyLine: number;
  /** A first heading that repeats it is left out. */
  title: string;
  /** Where an address of the site leads now. */
  resolvePath: ResolvePath;
};

export type RenderedMarkdown = {
  /** Sanitised; safe to put into a page as it is. */
  html: string;
  /** In the order of the text. */
  headings: Heading[];
  /** What the text says under the featured picture, where it repeats it. */
  caption: string | undefined;
  problems: Problem[];
};

/** Markdown body -> HTML, its headings, and what an editor should mend in it. */
export async function renderMarkdown(
  body: string,
  options: MarkdownOptions,
): Promise<RenderedMarkdown> {
  let headings: Heading[] = [];
  let caption: string | undefined;
  const file = await remark()
    .use(remarkGfm)
    .use(() => async (tree: Root, file: VFile) => {
      turnVideosIntoLinks(tree);
      reportRemovedHtml(tree, file);
      headings = prepareHeadings(tree, options.title);
      finishLinks(tree, file, options.resolvePath);
      caption = await preparePictures(tree, file, options);
    })
    .use(remarkHtml, { handlers, sanitize: schema })
    .process(body);
  const html = withoutSignsInTags(String(file));
  return { html, headings, caption, problems: file.messages.map(toProblem(options)) };
}

function toProblem({ file, bodyLine }: MarkdownOptions) {
  return (message: VFile['messages'][number]): Problem => ({
    file,
    line: (message.line ?? 1) + bodyLine - 1,
    column: message.column ?? 1,
    severity: message.fatal ? 'error' : 'warning',
    rule: message.source ?? 'text',
    message: message.reason,
  });
}
