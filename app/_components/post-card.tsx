import type { PaintedSummary } from '@/lib/painted-posts.ts';
import { text } from '@/lib/text.ts';
import { postPath } from '@/lib/urls.ts';
import { PostDate } from './post-date.tsx';
import { PostPicture } from './post-picture.tsx';

type Props = {
  post: PaintedSummary;
  headingLevel: 'h2' | 'h3';
  lead?: boolean;
  eager?: boolean;
};

/** A post in a list. The whole card is the link of its title. */
export function PostCard({ post, headingLevel: Heading, lead = false, eager = false }: Props) {
  const { picture } = post;
  return (
    <article className={lead ? 'card card-lead' : 'card'}>
      <div className="card-text">
        <Heading className="card-title">
          <a href={postPath(post.slug)}>{post.title}</a>
        </Heading>
        <p className="card-description">{post.description}</p>
        <p className="meta">
          <PostDate date={post.date} /> <span>{text.readingTime(post.minutes)}</span>
        </p>
      </div>
      {picture ? (
        <PostPicture picture={picture} role={lead ? 'lead' : 'card'} eager={eager} decorative />
      ) : (
        <div className="card-blank" aria-hidden="true">
          {post.title.charAt(0)}
        </div>
      )}
    </article>
  );
}
