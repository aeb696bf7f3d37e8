import type { PaintedPicture } from './images.ts';
import { paint } from './picture-colors.ts';
import type { PostSummary } from './queries.ts';

/** A post whose picture has its colour. */
export type Painted<Item> = Omit<Item, 'picture'> & {
  picture: (PaintedPicture & { alt: string }) | undefined;
};

/** What a card shows of a post, its picture with the colour that waits for it. */
export type PaintedSummary = Painted<PostSummary>;

/** Adds the colour of its picture to a post. */
export async function paintPost<Item extends Pick<PostSummary, 'picture'>>(
  post: Item,
): Promise<Painted<Item>> {
  return { ...post, picture: post.picture && (await paint(post.picture)) };
}

/** The same for all posts of a list. */
export function paintPosts(posts: readonly PostSummary[]): Promise<PaintedSummary[]> {
  return Promise.all(posts.map(paintPost));
}
