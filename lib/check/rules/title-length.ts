import { say } from '../../say.ts';
import type { FileRule } from '../rule.ts';

/** Search engines and phones show about so many characters. */
const MOST = 70;

/** Titles that lists and search results cut off. */
export const titleLength: FileRule = {
  name: 'title-length',
  find: ({ content, fieldPlace }) => {
    const { length } = [...content.frontMatter.title];
    if (length <= MOST) return [];
    const message = say`the title has ${length} characters, and more than ${MOST} are cut off; shorten it`;
    return [{ ...fieldPlace(['title']), message }];
  },
};
