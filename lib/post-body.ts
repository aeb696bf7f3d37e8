import { bodyOf } from './front-matter.ts';
import { imageProps } from './image-props.ts';
import { readPicture } from './images.ts';
import { liveText } from './live-text.ts';
import { type RenderedMarkdown, renderMarkdown } from './markdown.ts';
import { normalizePath } from './path-spelling.ts';
import { paint } from './picture-colors.ts';
import { opensWith } from './plain-text.ts';
import { resolveOldPath } from './queries.ts';
import type { Page, Post, Snapshot } from './snapshot.ts';

export type PostBody = Omit<RenderedMarkdown, 'problems'> & {
  /** The description, where the text does not begin with the same words. */
  standfirst: string | undefined;
  /** The paths of this site that it links to, as they stand in the text. */
  links: string[];
};

type Renderable = Pick<Page, 'file' | 'title'> &
  Partial<Pick<Post, 'picture'>> & { description?: string | undefined };

/**
 * The text of a file as its own page shows it, pictures through `next/image` and leading to their
 * files; for a feed, which has the files themselves, without those links.
 */
export async function renderBody(
  snapshot: Snapshot,
  { file, title, description, picture }: Renderable,
  { forFeed = false } = {},
): Promise<PostBody> {
  const { body } = bodyOf(await liveText(file));
  const links = new Set<string>();
  const { html, headings, caption } = await renderMarkdown(body, {
    file,
    bodyLine: 1,
    title,
    featuredImage: picture?.src,
    resolvePath: (path) => {
      links.add(path);
      return resolveOldPath(snapshot, path) ?? withoutSlash(path);
    },
    readPicture,
    toAttributes: async (found) => imageProps(await paint(found), 'body'),
    opensLarge: !forFeed,
  });
  const standfirst = description && opensWith(body, description) ? undefined : description;
  return { html, headings, caption, standfirst, links: [...links] };
}

function withoutSlash(path: string): string {
  return normalizePath(path) === '/' ? '/' : path.replace(/\/+$/, '');
}
