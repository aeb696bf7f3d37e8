import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { say } from '../../say.ts';
import type { FileRule, Finding } from '../rule.ts';

/** A heading, whatever it stands in. */
const HEADING = /^[\s>\d.)*+-]*(#{1,6})(?=\s|$)/gm;

/** Code, HTML and underlined headings: what looks like a heading may be none, or the other way round. */
const DECEPTIVE = /`{3}|~{3}|^(?: {4}|\t)|^[\s>]*(?:=+|-+)\s*$|</m;

/** Headings that leave out a level: who listens to a page misses one. WCAG 2.2, technique G141. */
export const headingJump: FileRule = {
  name: 'heading-jump',
  mayFind: ({ body }) => {
    const depths = [...body.matchAll(HEADING)].map(([, signs = '']) => signs.length);
    return DECEPTIVE.test(body) ? depths.some((depth) => depth > 2) : jumps(depths).length > 0;
  },
  find: ({ tree, placeOf }) => {
    const headings: Heading[] = [];
    visit(tree(), 'heading', (heading) => {
      headings.push(heading);
    });
    return jumps(headings.map(({ depth }) => depth)).flatMap(({ index, last }): Finding[] => {
      const heading = headings[index];
      if (!heading) return [];
      const wanted = '#'.repeat(last + 1);
      const message = say`a heading with ${'#'.repeat(heading.depth)} where ${wanted} comes next; write ${wanted}`;
      return [{ ...placeOf(heading), message }];
    });
  },
};

/** Those of headings with these depths that are more than one level below the last one. */
function jumps(depths: readonly number[]): { index: number; last: number }[] {
  // The title of the page comes before all of them; one of the first level becomes a second.
  const levels = [1, ...depths.map((depth) => Math.max(2, depth))];
  return depths.flatMap((_, index) => {
    const [last = 1, level = 1] = levels.slice(index, index + 2);
    return level > last + 1 ? [{ index, last }] : [];
  });
}
