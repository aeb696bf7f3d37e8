import type { Post } from '@/lib/snapshot.ts';
import { text } from '@/lib/text.ts';
import { PostDate } from './post-date.tsx';

/** What a post rests on: its sources, and who reviewed it when. */
export function Sources({ post }: { post: Pick<Post, 'sources' | 'reviewedBy' | 'reviewed'> }) {
  const { sources, reviewedBy, reviewed } = post;
  if (sources.length === 0 && !reviewedBy) return null;
  return (
    <section className="sources" aria-labelledby="articleSources">
      <h2 id="articleSources">{text.sources}</h2>
      {sources.length > 0 && (
        <ul>
          {sources.map(({ name, url }) => (
            <li key={name}>
              {url ? (
                <a href={url} rel="noopener">
                  {name}
                </a>
              ) : (
                name
              )}
            </li>
          ))}
        </ul>
      )}
      {reviewedBy && (
        <p>
          {text.reviewedBy(reviewedBy)}
          {reviewed && (
            <>
              , <PostDate date={reviewed} />
            </>
          )}
        </p>
      )}
    </section>
  );
}
