import type { PostTag } from '@/lib/tags.ts';
import { text } from '@/lib/text.ts';
import { tagPath } from '@/lib/urls.ts';
import './tag-list.css';

/** The topics of the post that a page shows. */
export function TagList({ tags }: { tags: PostTag[] }) {
  if (tags.length === 0) return null;
  return (
    <nav aria-label={text.tags}>
      <TagLinks tags={tags} />
    </nav>
  );
}

/** Links to topics, where a landmark would be one of many. */
export function TagLinks({ tags }: { tags: PostTag[] }) {
  return (
    <ul className="tag-list">
      {tags.map(({ key, name }) => (
        <li key={key}>
          <a href={tagPath(key)} rel="tag">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
