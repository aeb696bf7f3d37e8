import type { ContentKind } from './front-matter.ts';
import { imageProps } from './image-props.ts';
import { paint, readPicture } from './images.ts';
import { type RenderedMarkdown, renderMarkdown } from './markdown.ts';
import { readBody } from './posts.ts';
import { resolveOldPath } from './queries.ts';
import type { Page, Post, Snapshot } from './snapshot.ts';
import { normalizePath } from './urls.ts';

export type PostBody = Omit<RenderedMarkdown, 'problems'>;

type Renderable = Page & Partial<Pick<Post, 'picture'>>;

/** The text of a post or page as its own page shows it, pictures through `next/image`. */
export async function renderBody(
  snapshot: Snapshot,
  kind: ContentKind,
  { file, title, picture }: Renderable,
): Promise<PostBody> {
  const { html, headings, caption } = await renderMarkdown(readBody({ kind, file }).body, {
    file,
    bodyLine: 1,
    title,
    featuredImage: picture?.src,
    resolvePath: (path) => resolveOldPath(snapshot, path) ?? withoutSlash(path),
    readPicture,
    toAttributes: async (found) => imageProps(await paint(found), 'article'),
  });
  return { html, headings, caption };
}

function withoutSlash(path: string): string {
  return normalizePath(path) === '/' ? '/' : path.replace(/\/+$/, '');
}
