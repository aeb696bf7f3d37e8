import type { CountedTag } from '@/lib/queries.ts';
import { text } from '@/lib/text.ts';
import { tagPath } from '@/lib/urls.ts';

/** Topics, each with how much there is to read. */
export function TopicList({ topics }: { topics: readonly CountedTag[] }) {
  return (
    <ul className="topic-list">
      {topics.map(({ key, name, count }) => (
        <li key={key}>
          <a href={tagPath(key)}>
            {name} <span className="count">{text.postCount(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
