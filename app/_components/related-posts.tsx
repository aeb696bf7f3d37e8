import type { PaintedSummary } from '@/lib/painted-posts.ts';
import { text } from '@/lib/text.ts';
import { PostGrid } from './post-grid.tsx';

/** Posts that go well with the one above; nothing when there are none. */
export function RelatedPosts({ posts }: { posts: PaintedSummary[] }) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby="relatedPosts">
      <h2 id="relatedPosts">{text.relatedPosts}</h2>
      <PostGrid posts={posts} />
    </section>
  );
}
