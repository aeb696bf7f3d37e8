import type { Metadata } from 'next';
import { Pagination } from '@/app/_components/pagination.tsx';
import { SearchResults } from '@/app/_components/search-results.tsx';
import { redirectOrNotFound } from '@/app/redirect-or-not-found.tsx';
import { getSearchResults } from '@/lib/cached-posts.ts';
import { NO_PARAM } from '@/lib/no-param.ts';
import { pageMetadata } from '@/lib/page-metadata.ts';
import { queryIn } from '@/lib/search/results-path.mjs';
import { text } from '@/lib/text.ts';
import { parsePageNumber, searchPath } from '@/lib/urls.ts';

type Props = PageProps<'/search/[...query]'>;

/** No search is rendered by the build. */
export function generateStaticParams() {
  return [{ query: [NO_PARAM] }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = parseSegments((await params).query);
  if (!asked) return {};
  const { query, page } = asked;
  return pageMetadata({
    title: text.pageTitle(text.searchFor(query), page),
    description: text.searchDescription,
    path: searchPath(),
    isIndexed: false,
  });
}

/** What a query finds. `lib/server.mjs` leads here from `/search?q=`. */
export default async function ResultsPage({ params }: Props) {
  const segments = (await params).query;
  const asked = parseSegments(segments);
  const found = asked && (await getSearchResults(asked.query, asked.page));
  if (!asked || !found) return redirectOrNotFound(`${searchPath()}/${segments.join('/')}`);
  const { query, page } = asked;
  return (
    <>
      <SearchResults query={query} found={found} />
      <Pagination
        page={page}
        pages={found.pages}
        pathOf={(other) => searchPath(query, other)}
        names={[text.previousPage, text.nextPage]}
      />
    </>
  );
}

function parseSegments([encoded = '', number = '', ...others]: string[]) {
  const query = queryIn(encoded);
  const page = number === '1' ? 1 : parsePageNumber(number);
  return query === undefined || page === undefined || others.length > 0
    ? undefined
    : { query, page };
}
