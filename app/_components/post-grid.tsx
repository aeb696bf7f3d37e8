import type { PaintedSummary } from '@/lib/painted-posts.ts';
import { text } from '@/lib/text.ts';
import { PostCard } from './post-card.tsx';

type Props = {
  posts: PaintedSummary[];
  headingLevel?: 'h2' | 'h3';
  /** Gives each post a line of its own, half as wide as the page where there is room. */
  rows?: boolean;
  /** Whether the first picture is on screen at once. */
  eager?: boolean;
};

export function PostGrid({ posts, headingLevel = 'h3', rows = false, eager = false }: Props) {
  if (posts.length === 0) return <p className="empty">{text.noPosts}</p>;
  return (
    <div className={rows ? 'post-rows' : 'post-grid'}>
      {posts.map((post, index) => (
        <PostCard
          key={post.slug}
          post={post}
          headingLevel={headingLevel}
          size={rows ? 'row' : 'card'}
          eager={eager && index === 0}
        />
      ))}
    </div>
  );
}
