import type { Heading } from './markdown/headings.ts';

/** A heading, and those of the level below that stand under it. */
export type Section = Heading & { parts: Heading[] };

/** A text with fewer headings is seen at a glance. */
const FEWEST = 3;

/** With more than these a list of all of them is a text by itself; the parts are left out. */
const MOST_WITH_PARTS = 24;

/**
 * The contents of a text from its headings, in their order: those of the second level, with those of
 * the third under them. Empty for a text that needs none.
 */
export function contentsOf(headings: readonly Heading[]): Section[] {
  const shown = headings.filter(({ depth }) => depth <= 3);
  const tooMany = shown.length > MOST_WITH_PARTS;
  const listed = tooMany ? shown.filter(({ depth }) => depth === 2) : shown;
  if (listed.length < FEWEST) return [];
  const sections: Section[] = [];
  for (const heading of listed) {
    const above = sections.at(-1);
    if (heading.depth > 2 && above) above.parts.push(heading);
    else sections.push({ ...heading, parts: [] });
  }
  return sections;
}
