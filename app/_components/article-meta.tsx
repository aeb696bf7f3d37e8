import type { Post } from '@/lib/snapshot.ts';
import { text } from '@/lib/text.ts';
import { PostDate } from './post-date.tsx';

/** Who wrote a post, when it appeared and changed, and how long it takes to read. */
export function ArticleMeta({ post }: { post: Omit<Post, 'picture'> }) {
  const { author } = post;
  return (
    <p className="meta">
      <span>
        {text.by} {author.url ? <a href={author.url}>{author.name}</a> : author.name}
      </span>{' '}
      <span>
        <PostDate date={post.date} />
      </span>{' '}
      {post.updated && (
        <span>
          {text.updated} <PostDate date={post.updated} />
        </span>
      )}{' '}
      <span>{text.readingTime(post.minutes)}</span>
    </p>
  );
}
