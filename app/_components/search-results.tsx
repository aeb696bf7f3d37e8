import type { SearchResults as Found, Result } from '@/lib/search/results.ts';
import type { Piece } from '@/lib/search/snippet.ts';
import { text } from '@/lib/text.ts';
import { postPath } from '@/lib/urls.ts';
import { PostDate } from './post-date.tsx';
import { SearchForm } from './search-form.tsx';
import { TagLinks } from './tag-list.tsx';
import { TopicList } from './topic-list.tsx';
import './search-results.css';

type Props = { query: string; found: Found };

/** What a query finds: topics that it names, then posts; where there is none, where else to look. */
export function SearchResults({ query, found }: Props) {
  const { results, total, topics, newest } = found;
  return (
    <>
      <header className="page-header">
        <h1>{text.searchFor(query)}</h1>
        <p>{total > 0 ? text.foundCount(total) : text.foundNothing}</p>
        <SearchForm query={query} large />
      </header>
      {topics.length > 0 && (
        <nav className="search-topics" aria-label={text.topics}>
          <TopicList topics={topics} />
        </nav>
      )}
      {results.length > 0 && (
        <ol className="search-results">
          {results.map((result) => (
            <SearchResult key={result.post.slug} {...result} />
          ))}
        </ol>
      )}
      {newest.length > 0 && (
        <section>
          <h2>{text.newest}</h2>
          <ul className="search-results">
            {newest.map((post) => (
              <li key={post.slug}>
                <h3>
                  <a href={postPath(post.slug)}>{post.title}</a>
                </h3>
                <p>{post.description}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function SearchResult({ post, title, snippet }: Result) {
  return (
    <li>
      <h2>
        <a href={postPath(post.slug)}>
          <Pieces pieces={title} />
        </a>
      </h2>
      <p>
        <Pieces pieces={snippet} />
      </p>
      <p className="meta">
        <PostDate date={post.date} /> <span>{text.readingTime(post.minutes)}</span>
      </p>
      {post.tags.length > 0 && <TagLinks tags={post.tags.slice(0, MOST_TAGS)} />}
    </li>
  );
}

/** Topics of a post that a result shows: those that its writer named first. */
const MOST_TAGS = 3;

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, place) => {
    const key = `${place} ${piece.text}`;
    return piece.isFound ? <mark key={key}>{piece.text}</mark> : piece.text;
  });
}
