import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { say } from '../../say.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Links that lead nowhere, and those that nobody can see. */
export const linkEmpty: FileRule = {
  name: 'link-empty',
  mayFind: ({ body }) => /\[\s*\]\(|\]\(\s*(?:\)|#?\)|<>|["'])|\]:\s*<>/.test(body),
  find: ({ tree, placeOf }) => {
    const found: Finding[] = [];
    visit(tree(), 'link', (link) => {
      const isUnseen = textOf(link).trim() === '';
      if (link.url !== '' && link.url !== '#' && !isUnseen) return;
      const message = isUnseen
        ? say`a link without words; write between [ and ] what is there`
        : say`a link that leads nowhere; write its address between ( and )`;
      found.push({ ...placeOf(link), message });
    });
    return found;
  },
};
