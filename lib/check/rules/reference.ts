import { visit } from 'unist-util-visit';
import { say } from '../../say.ts';
import type { FileRule, Finding } from '../rule.ts';

/** `[words][name]`, `[name][]` and `[^name]` that stay text: what they refer to is not there. */
const UNDEFINED = /\[([^[\]]+)\]\[([^[\]]*)\]|\[\^([^[\]\s]+)\]/g;

/** References to links, pictures and footnotes that the text does not define. */
export const reference: FileRule = {
  name: 'reference',
  mayFind: ({ body }) => /\]\[|\[\^/.test(body),
  find: ({ tree, placeOf }) => {
    const found: Finding[] = [];
    visit(tree(), 'text', (node) => {
      for (const { 0: written, 1: words = '', 2: name, 3: note } of node.value.matchAll(
        UNDEFINED,
      )) {
        const label = note === undefined ? name || words : `^${note}`;
        const message = say`${written} refers to nothing; add a line "[${label}]: …"`;
        found.push({ ...placeOf(node), message });
      }
    });
    return found;
  },
};
