import type { Author } from '@/lib/site.ts';
import { text } from '@/lib/text.ts';
import { Logo } from './logo.tsx';

/** Who wrote a post, where `lib/site.ts` says more than a name. */
export function AuthorBox({ author: { name, url, bio } }: { author: Author }) {
  if (!bio) return null;
  return (
    <aside className="author-box" aria-label={text.aboutAuthor}>
      <Logo />
      <p>
        <strong>{url ? <a href={url}>{name}</a> : name}</strong> {bio}
      </p>
    </aside>
  );
}
