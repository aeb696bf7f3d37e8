import { fileURLToPath } from 'node:url';
import { readPicture } from '../../lib/images.ts';
import { type MarkdownOptions, type RenderedMarkdown, renderMarkdown } from '../../lib/markdown.ts';
import { formatProblem } from '../../lib/problems.ts';

const publicFolder = fileURLToPath(new URL('../fixtures/public', import.meta.url));

/**
 * A body as the page of a post with the title `Judul` shows it, the pictures those of
 * `tests/fixtures/public/img/`. The body begins at line 10 of its file.
 */
export function render(
  body: string,
  options: Partial<MarkdownOptions> = {},
): Promise<RenderedMarkdown> {
  return renderMarkdown(body, {
    file: 'posts/x.md',
    bodyLine: 10,
    title: 'Judul',
    resolvePath: (path) => (path === '/lama' ? '/posts/baru' : path),
    readPicture: (src) => readPicture(src, publicFolder),
    toAttributes: ({ src, width, height }) => ({
      src: `${src}?w=8`,
      srcSet: `${src}?w=4 4w, ${src}?w=8 8w`,
      sizes: '100vw',
      width,
      height,
    }),
    ...options,
  });
}

/** The HTML of a body without the newline at its end. */
export async function htmlOf(body: string, options?: Partial<MarkdownOptions>): Promise<string> {
  return (await render(body, options)).html.trim();
}

/** What an editor reads about a body. */
export async function problemsOf(
  body: string,
  options?: Partial<MarkdownOptions>,
): Promise<string[]> {
  return (await render(body, options)).problems.map(formatProblem);
}
