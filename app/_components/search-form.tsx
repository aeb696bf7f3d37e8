import { MOST_CHARACTERS } from '@/lib/search/query.mjs';
import { text } from '@/lib/text.ts';
import { searchPath } from '@/lib/urls.ts';
import './search-form.css';

type Props = {
  /** What was asked for, to be changed and asked again. */
  query?: string;
  /** Whether it is the one of a page; the other stands in the header of all. */
  large?: boolean;
};

/** A field to search the site with. */
export function SearchForm({ query, large = false }: Props) {
  return (
    <search className={large ? 'search search-large' : 'search'}>
      <form action={searchPath()}>
        <input
          type="search"
          name="q"
          aria-label={text.searchField}
          placeholder={large ? text.searchField : text.search}
          maxLength={MOST_CHARACTERS}
          required
          {...(query !== undefined && { defaultValue: query })}
        />
        <button type="submit">{text.search}</button>
      </form>
    </search>
  );
}
