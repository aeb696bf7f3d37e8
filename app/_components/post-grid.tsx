import type { PaintedSummary } from '@/lib/painted-posts.ts';
import { text } from '@/lib/text.ts';
import { PostCard } from './post-card.tsx';

type Props = {
  posts: PaintedSummary[];
  headingLevel?: 'h2' | 'h3';
  /** Shows the first post large, as the story of the page. */
  leading?: boolean;
  /** Whether the first picture is on screen at once. */
  eager?: boolean;
};

export function PostGrid({ posts, headingLevel = 'h3', leading = false, eager = leading }: Props) {
  if (posts.length === 0) return <p className="empty">{text.noPosts}</p>;
  return (
    <div className={leading ? 'post-grid post-grid-leading' : 'post-grid'}>
      {posts.map((post, index) => (
        <PostCard
          key={post.slug}
          post={post}
          headingLevel={headingLevel}
          lead={leading && index === 0}
          eager={eager && index === 0}
        />
      ))}
    </div>
  );
}
