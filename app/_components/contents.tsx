import { contentsOf } from '@/lib/contents.ts';
import type { Heading } from '@/lib/markdown/headings.ts';
import { text } from '@/lib/text.ts';
import './contents.css';

/** What a long text is divided into: folded up above it, or beside it where there is room. */
export function Contents({ headings }: { headings: readonly Heading[] }) {
  const sections = contentsOf(headings);
  if (sections.length === 0) return null;
  return (
    <nav className="contents" aria-label={text.contents}>
      <details>
        <summary>{text.contents}</summary>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <PlaceLink {...section} />
              {section.parts.length > 0 && (
                <ul>
                  {section.parts.map((part) => (
                    <li key={part.id}>
                      <PlaceLink {...part} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

function PlaceLink({ id, text }: Pick<Heading, 'id' | 'text'>) {
  return <a href={`#${id}`}>{text}</a>;
}
