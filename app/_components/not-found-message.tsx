import { text } from '@/lib/text.ts';
import { postsPath } from '@/lib/urls.ts';
import { SearchForm } from './search-form.tsx';
import { SleepingMoon } from './sleeping-moon.tsx';

/** That there is no such page, and where to go instead. */
export function NotFoundMessage() {
  return (
    <div className="message">
      <SleepingMoon />
      <h1>{text.notFoundTitle}</h1>
      <p>{text.notFoundText}</p>
      {/* `lib/not-found-page.mjs` fills in the words of the address. */}
      <SearchForm query="" large />
      <ul>
        <li>
          <a href="/">{text.home}</a>
        </li>
        <li>
          <a href={postsPath()}>{text.allPosts}</a>
        </li>
        <li>
          <a href="/tags">{text.topics}</a>
        </li>
      </ul>
    </div>
  );
}
