import { say } from '../../say.ts';
import type { SiteRule } from '../rule.ts';

/** Pictures that no post and no page shows. */
export const pictureUnused: SiteRule = {
  name: 'picture-unused',
  find: ({ pictures }) =>
    pictures
      .filter(({ isNamed }) => !isNamed)
      .map(({ src }) => ({
        ...{ file: `public${src}`, line: 1, column: 1 },
        message: say`nothing shows it; show it in a post, or delete it`,
      })),
};
