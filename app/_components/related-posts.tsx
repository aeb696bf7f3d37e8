import type { PostSummary } from '@/lib/queries.ts';
import { text } from '@/lib/text.ts';
import { postPath } from '@/lib/urls.ts';

/** Posts that go well with the one above, without pictures: readers pay for each. */
export function RelatedPosts({ posts }: { posts: readonly PostSummary[] }) {
  if (posts.length === 0) return null;
  return (
    <section className="related" aria-labelledby="relatedPosts">
      <h2 id="relatedPosts">{text.relatedPosts}</h2>
      <ul>
        {posts.map(({ slug, title, minutes }) => (
          <li key={slug}>
            <a href={postPath(slug)}>
              {title} <span>{text.readingTime(minutes)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
