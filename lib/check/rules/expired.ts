import { formatDate } from '../../dates.ts';
import { say } from '../../say.ts';
import type { FileRule } from '../rule.ts';

/** Posts that nobody sees any more. */
export const expired: FileRule = {
  name: 'expired',
  find: ({ content, fieldPlace }, { now }) => {
    const { expires } = content.frontMatter;
    if (expires === undefined || Date.parse(expires) > now) return [];
    const message = say`it is gone since ${formatDate(expires)}; give it a later date, or take the line out`;
    return [{ ...fieldPlace(['expires']), message }];
  },
};
