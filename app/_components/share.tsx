import { shareLinks } from '@/lib/share-links.ts';
import type { Post } from '@/lib/snapshot.ts';
import { text } from '@/lib/text.ts';
import { absoluteUrl, postPath } from '@/lib/urls.ts';
import './share.css';

/** Ways to pass a post on: plain links, and its address to copy. */
export function Share({ post: { title, slug } }: { post: Pick<Post, 'title' | 'slug'> }) {
  const url = absoluteUrl(postPath(slug));
  return (
    <section className="share">
      <h2>{text.share}</h2>
      <ul>
        {shareLinks(title, url).map(({ to, href }) => (
          <li key={to}>
            <a href={href} rel="noopener nofollow">
              {to}
            </a>
          </li>
        ))}
      </ul>
      <label>
        {text.address} <input readOnly value={url} />
      </label>
    </section>
  );
}
