import { visit } from 'unist-util-visit';
import { say } from '../../say.ts';
import type { Place } from '../../yaml/places.ts';
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
      for (const match of node.value.matchAll(UNDEFINED)) {
        const [written, words = '', name, note] = match;
        const label = note === undefined ? name || words : `^${note}`;
        const message = say`${written} refers to nothing; add a line "[${label}]: …"`;
        const place = placeWithin(node.value.slice(0, match.index), placeOf(node));
        found.push({ ...place, message });
      }
    });
    return found;
  },
};

/** The place after a text that begins at another. */
function placeWithin(before: string, { line, column }: Place): Place {
  const lines = before.split('\n');
  const { length } = lines.at(-1) ?? '';
  return { line: line + lines.length - 1, column: lines.length > 1 ? length + 1 : column + length };
}
