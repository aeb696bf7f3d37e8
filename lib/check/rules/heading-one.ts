import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isTitleAgain } from '../../markdown/headings.ts';
import { say } from '../../say.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Headings of the first level: the title is that of the page. One that repeats it is left out by itself. */
export const headingOne: FileRule = {
  name: 'heading-one',
  mayFind: ({ body }) => /^[\s>\d.)*+-]*(?:#(?!#)|=+\s*$)/m.test(body),
  find: ({ content, tree, placeOf }) => {
    const found: Finding[] = [];
    visit(tree(), 'heading', (heading, index) => {
      const isFirst = index === 0 && isTitleAgain(textOf(heading), content.frontMatter.title);
      if (heading.depth > 1 || isFirst) return;
      const message = say`the page has a first heading already, its title; begin this one with ##`;
      found.push({ ...placeOf(heading), message });
    });
    return found;
  },
};
