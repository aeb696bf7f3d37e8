import type { PostInContext } from '@/lib/queries.ts';
import { text } from '@/lib/text.ts';
import { postPath } from '@/lib/urls.ts';

/** The posts before and after one in time. */
export function Neighbours({ previous, next }: Pick<PostInContext, 'previous' | 'next'>) {
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={text.morePosts}>
      {previous && (
        <a href={postPath(previous.slug)} rel="prev">
          <span>{text.previousPost}</span> {previous.title}
        </a>
      )}
      {next && (
        <a href={postPath(next.slug)} rel="next">
          <span>{text.nextPost}</span> {next.title}
        </a>
      )}
    </nav>
  );
}
