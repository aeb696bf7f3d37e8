import { formatDate } from '../../dates.ts';
import { say } from '../../say.ts';
import type { FileRule } from '../rule.ts';

/** Posts that wait: a date in the future is meant, or a slip. */
export const dateFuture: FileRule = {
  name: 'date-future',
  find: ({ content, fieldPlace }, { now }) => {
    const { date, draft } = content.frontMatter;
    if (draft || date === undefined || Date.parse(date) <= now) return [];
    const message = say`it appears on ${formatDate(date)}; nothing to do if that is meant`;
    return [{ ...fieldPlace(['date']), message }];
  },
};
