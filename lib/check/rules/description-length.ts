import { say } from '../../say.ts';
import type { FileRule } from '../rule.ts';

/** With less search engines choose a sentence of their own; more they cut off. */
const [LEAST, MOST] = [50, 160];

/** Descriptions that search engines do not show, or not whole. */
export const descriptionLength: FileRule = {
  name: 'description-length',
  find: ({ content, fieldPlace }) => {
    const { description } = content.frontMatter;
    if (description === undefined || content.kind === 'tag') return [];
    const { length } = [...description];
    if (length >= LEAST && length <= MOST) return [];
    const message = say`the description has ${length} characters; ${LEAST} to ${MOST} read best`;
    return [{ ...fieldPlace(['description']), message }];
  },
};
