import { text } from '@/lib/text.ts';

type Props = {
  page: number;
  pages: number;
  pathOf: (page: number) => string;
  /** What the pages before and after hold, where that is not newer and older posts. */
  names?: readonly [before: string, after: string];
};

/** The way to the pages before and after one of a list; nothing when there is only one. */
export function Pagination({ page, pages, pathOf, names }: Props) {
  if (pages === 1) return null;
  const [before, after] = names ?? [text.newerPosts, text.olderPosts];
  return (
    <nav className="pagination" aria-label={text.pagination}>
      {page > 1 && (
        <a href={pathOf(page - 1)} rel="prev">
          {before}
        </a>
      )}
      <span>{text.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={pathOf(page + 1)} rel="next">
          {after}
        </a>
      )}
    </nav>
  );
}
