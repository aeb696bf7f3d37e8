import type { PostTag } from '@/lib/tags.ts';
import { text } from '@/lib/text.ts';
import { tagPath } from '@/lib/urls.ts';

export function TagList({ tags }: { tags: PostTag[] }) {
  if (tags.length === 0) return null;
  return (
    <nav aria-label={text.tags}>
      <ul className="tag-list">
        {tags.map(({ key, name }) => (
          <li key={key}>
            <a href={tagPath(key)} rel="tag">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
