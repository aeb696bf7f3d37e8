import type { PaintedSummary } from '@/lib/painted-posts.ts';
import { text } from '@/lib/text.ts';
import { postPath } from '@/lib/urls.ts';
import { HiddenMark } from './hidden-mark.tsx';
import { PostDate } from './post-date.tsx';
import { PostPicture } from './post-picture.tsx';
import './post-card.css';

/** How large a post stands in a list: the story of the page, a line of its own, one of many. */
export type CardSize = 'lead' | 'row' | 'card';

type Props = {
  post: PaintedSummary;
  headingLevel: 'h2' | 'h3';
  size?: CardSize;
  eager?: boolean;
};

/**
 * A post in a list. The whole card is the link of its title. Its picture comes before its text, as it
 * is shown above it: what is read already should not move down when the picture arrives.
 */
export function PostCard({ post, headingLevel: Heading, size = 'card', eager = false }: Props) {
  const { picture, tags } = post;
  return (
    <article className={size === 'card' ? 'card' : `card card-${size}`}>
      {picture ? (
        <PostPicture picture={picture} role={size} eager={eager} decorative />
      ) : (
        <div className="card-blank" aria-hidden="true">
          {post.title.charAt(0)}
        </div>
      )}
      <div className="card-text">
        <HiddenMark hidden={post.hidden} />
        {tags[0] && <p className="kicker">{tags[0].name}</p>}
        <Heading className="card-title">
          <a href={postPath(post.slug)}>{post.title}</a>
        </Heading>
        <p className="card-description">{post.description}</p>
        <p className="meta">
          <PostDate date={post.date} /> <span>{text.readingTime(post.minutes)}</span>
        </p>
      </div>
    </article>
  );
}
