import type { Breadcrumb } from '@/lib/breadcrumbs.ts';
import { text } from '@/lib/text.ts';
import './breadcrumbs.css';

/** The way from the home page to this one, above its heading; nothing right below the home page. */
export function Breadcrumbs({ trail }: { trail: readonly Breadcrumb[] }) {
  if (trail.length < 2) return null;
  return (
    <nav aria-label={text.breadcrumb}>
      <ol className="breadcrumbs">
        {trail.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
