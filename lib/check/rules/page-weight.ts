import { say } from '../../say.ts';
import type { FileRule } from '../rule.ts';

/** What the pictures of one page may weigh together, as they lie in `public/img/`: a minute of a slow line. */
const MOST_KILOBYTES = 1_500;

/** Pages that weigh too much for metered data. */
export const pageWeight: FileRule = {
  name: 'page-weight',
  find: ({ content }) => {
    const pictures = content.pictures.toSorted((one, other) => weight(other) - weight(one));
    const kilobytes = Math.ceil(pictures.reduce((sum, one) => sum + weight(one), 0) / 1000);
    const [heaviest] = pictures;
    if (!heaviest || kilobytes <= MOST_KILOBYTES) return [];
    const message = say`its pictures have ${kilobytes} kB together, ${MOST_KILOBYTES} are the most; the heaviest is ${heaviest.src} with ${Math.ceil(weight(heaviest) / 1000)} kB`;
    return [{ line: 1, column: 1, message }];
  },
};

function weight({ size = 0 }: { size?: number }): number {
  return size;
}
