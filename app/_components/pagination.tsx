import { text } from '@/lib/text.ts';

type Props = { page: number; pages: number; pathOf: (page: number) => string };

/** The way to the newer and older pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, pathOf }: Props) {
  if (pages === 1) return null;
  return (
    <nav className="pagination" aria-label={text.pagination}>
      {page > 1 && (
        <a href={pathOf(page - 1)} rel="prev">
          {text.newerPosts}
        </a>
      )}
      <span>{text.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={pathOf(page + 1)} rel="next">
          {text.olderPosts}
        </a>
      )}
    </nav>
  );
}
