import { bodyOf } from '../front-matter.ts';
import { topTags } from '../home.ts';
import { getSnapshot } from '../live-content.ts';
import { liveText } from '../live-text.ts';
import { type CountedTag, type PostSummary, summary } from '../queries.ts';
import { site } from '../site.ts';
import type { Post, Snapshot } from '../snapshot.ts';
import { rootsOf, searchDocument, wordRoots } from './document.ts';
import { liveIndex } from './live-index.ts';
import type { Found } from './search-index.ts';
import { type Piece, piecesOf, rootMatcher, snippetOf } from './snippet.ts';

/** A post that was found, its words set apart in its title and in a part of its text. */
export type Result = { post: PostSummary; title: Piece[]; snippet: Piece[] };

export type SearchResults = {
  results: Result[];
  total: number;
  pages: number;
  /** Topics that the query names; where nothing was found those with most posts. */
  topics: CountedTag[];
  /** Where nothing was found. */
  newest: PostSummary[];
};

/** Topics before the posts, and newest posts in their place. */
const MOST_TOPICS = 3;
const NEWEST = 3;

/** Page `page` of the posts that a query finds, the best first; undefined beyond the last. */
export async function search(query: string, page: number): Promise<SearchResults | undefined> {
  const index = await liveIndex();
  const snapshot = await getSnapshot();
  const found = ranked(index.find(query), snapshot);
  const pages = Math.max(1, Math.ceil(found.length / site.postsPerPage));
  if (page > pages) return undefined;
  const shown = found.slice((page - 1) * site.postsPerPage, page * site.postsPerPage);
  const named = topicsNamed(snapshot, new Set([...rootsOf(query), ...(found[0]?.roots ?? [])]));
  const isEmpty = found.length === 0;
  return {
    results: await Promise.all(shown.map((one) => resultOf(snapshot, one))),
    total: found.length,
    pages,
    topics: isEmpty && named.length === 0 ? topTags(snapshot) : named,
    newest: isEmpty ? snapshot.posts.slice(0, NEWEST).map((post) => summary(snapshot, post)) : [],
  };
}

type FoundPost = Found & { post: Post };

/** Those that readers may see, the newest first where two are as good. */
function ranked(found: readonly Found[], { bySlug }: Snapshot): FoundPost[] {
  const posts = found.flatMap((one) => {
    const post = bySlug.get(one.slug);
    return post ? { ...one, post } : [];
  });
  return posts.sort((a, b) => b.score - a.score || b.post.time - a.post.time);
}

async function resultOf(snapshot: Snapshot, { post, roots }: FoundPost): Promise<Result> {
  const isFound = rootMatcher(roots);
  const { body } = bodyOf(await liveText(post.file));
  const { text } = searchDocument(post, body);
  const description = piecesOf(post.description, isFound);
  const isTold = description.some((piece) => piece.isFound);
  return {
    post: summary(snapshot, post),
    title: piecesOf(post.title, isFound),
    snippet: isTold ? description : snippetOf(text, isFound),
  };
}

/** The topics of which each word is among some roots: those of more words first, then of more posts. */
function topicsNamed({ tagsByName }: Snapshot, roots: ReadonlySet<string>): CountedTag[] {
  return tagsByName
    .map(({ key, name, posts }) => ({ key, name, count: posts.length, words: wordRoots(name) }))
    .filter(({ words }) => words.length > 0 && words.every((root) => roots.has(root)))
    .sort((a, b) => b.words.length - a.words.length || b.count - a.count)
    .slice(0, MOST_TOPICS)
    .map(({ key, name, count }) => ({ key, name, count }));
}
