import { say } from '../../say.ts';
import type { SiteRule } from '../rule.ts';

/** Pictures in a format that takes more bytes for the same. */
export const pictureFormat: SiteRule = {
  name: 'picture-format',
  find: ({ pictures }) =>
    pictures
      .filter(({ src }) => !/\.webp$/i.test(src))
      .map(({ src }) => ({
        ...{ file: `public${src}`, line: 1, column: 1 },
        message: say`it is no .webp; run "npm run images", or export it as .webp`,
      })),
};
