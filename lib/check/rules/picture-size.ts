import { say } from '../../say.ts';
import type { SiteRule } from '../rule.ts';

const MOST_PIXELS = 2000;

/** Pictures that are larger than any page shows them. */
export const pictureSize: SiteRule = {
  name: 'picture-size',
  find: ({ pictures }) =>
    pictures
      .filter(({ width, height }) => Math.max(width, height) > MOST_PIXELS)
      .map(({ src, width, height }) => ({
        ...{ file: `public${src}`, line: 1, column: 1 },
        message: say`it is ${width} × ${height} pixels; export it with ${MOST_PIXELS} on its longer side at most`,
      })),
};
