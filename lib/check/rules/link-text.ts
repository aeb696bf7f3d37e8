import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { say } from '../../say.ts';
import type { FileRule, Finding } from '../rule.ts';

/** What a link says that says nothing of where it leads. */
const SAYS_NOTHING =
  /^(?:(?:silakan |silahkan )?(?:klik|tekan|lihat|baca)(?: di)?(?: sini| disini| ini| link ini| tautan ini)?|(?:di ?)?sini|link(?: ini)?|tautan(?: ini)?|(?:baca )?selengkapnya|click(?: here)?|here|read more|this link)[.!…]*$/i;

const MAY_SAY_NOTHING =
  /\[[^\]]*(?:klik|tekan|lihat|baca|sini|link|tautan|selengkapnya|click|here|read more)[^\]]*\]/i;

/** Links whose words do not say where they lead: who goes from link to link hears nothing else. WCAG 2.2, 2.4.4. */
export const linkText: FileRule = {
  name: 'link-text',
  mayFind: ({ body }) => MAY_SAY_NOTHING.test(body),
  find: ({ tree, placeOf }) => {
    const found: Finding[] = [];
    visit(tree(), ['link', 'linkReference'], (link) => {
      const words = textOf(link).replace(/\s+/g, ' ').trim();
      if (!SAYS_NOTHING.test(words)) return;
      const message = say`"${words}" does not say where the link leads; write what is there`;
      found.push({ ...placeOf(link), message });
    });
    return found;
  },
};
