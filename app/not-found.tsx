import type { Metadata } from 'next';
import { documentTitle } from '@/lib/page-metadata.ts';
import { text } from '@/lib/text.ts';
import { postsPath } from '@/lib/urls.ts';
import { SearchForm } from './_components/search-form.tsx';
import { SleepingMoon } from './_components/sleeping-moon.tsx';

export const metadata: Metadata = { title: documentTitle(text.notFoundTitle) };

export default function NotFound() {
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
