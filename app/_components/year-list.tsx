import type { ArchiveYear } from '@/lib/archive.ts';
import { formatMonth } from '@/lib/dates.ts';
import { text } from '@/lib/text.ts';
import { monthPath } from '@/lib/urls.ts';
import './year-list.css';

/** Years with their months, each with how much there is to read. */
export function YearList({ years }: { years: readonly ArchiveYear[] }) {
  return years.map(({ year, count, months }) => (
    <section key={year} className="year">
      <h2>
        {year} <span className="count">{text.postCount(count)}</span>
      </h2>
      <ul className="topic-list">
        {months.map(({ month, count: ofMonth }) => (
          <li key={month}>
            <a href={monthPath(month)}>
              {formatMonth(month, 'month')} <span className="count">{text.postCount(ofMonth)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
