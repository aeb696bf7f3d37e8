import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { say } from '../../say.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Headings that leave out a level: who listens to a page misses one. WCAG 2.2, technique G141. */
export const headingJump: FileRule = {
  name: 'heading-jump',
  mayFind: ({ body }) => /^[\s>\d.)*+-]*#{3}/m.test(body),
  find: ({ tree, placeOf }) => {
    const found: Finding[] = [];
    // The title of the page comes before all of them.
    let last = 1;
    visit(tree(), 'heading', (heading: Heading) => {
      const depth = Math.max(2, heading.depth);
      if (depth > last + 1) {
        const wanted = '#'.repeat(last + 1);
        const message = say`a heading with ${'#'.repeat(depth)} where ${wanted} comes next; write ${wanted}`;
        found.push({ ...placeOf(heading), message });
      }
      last = depth;
    });
    return found;
  },
};
