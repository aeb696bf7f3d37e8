import { say } from '../../say.ts';
import type { SiteRule } from '../rule.ts';

const MOST_KILOBYTES = 300;

/** Pictures that are heavier than any phone needs. */
export const pictureWeight: SiteRule = {
  name: 'picture-weight',
  find: ({ pictures }) =>
    pictures
      .filter(({ size }) => size > MOST_KILOBYTES * 1000)
      .map(({ src, size }) => ({
        ...{ file: `public${src}`, line: 1, column: 1 },
        message: say`it has ${Math.ceil(size / 1000)} kB; run "npm run images", or export it with ${MOST_KILOBYTES} kB at most`,
      })),
};
