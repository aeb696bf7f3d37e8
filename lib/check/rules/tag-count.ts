import { say } from '../../say.ts';
import { toPostTags } from '../../tags.ts';
import type { FileRule } from '../rule.ts';

const MOST = 10;

/** With so many tags a post belongs to none. */
export const tagCount: FileRule = {
  name: 'tag-count',
  find: ({ content, fieldPlace }) => {
    const { length } = toPostTags(content.frontMatter.tags ?? []);
    if (length <= MOST) return [];
    const message = say`${length} tags; keep the ${MOST} that say most`;
    return [{ ...fieldPlace(['tags', MOST]), message }];
  },
};
