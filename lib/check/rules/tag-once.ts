import { say } from '../../say.ts';
import { namedTags } from '../named-tags.ts';
import type { SiteRule } from '../rule.ts';

/** Tags of a single post: a topic that leads nowhere else. */
export const tagOnce: SiteRule = {
  name: 'tag-once',
  find: (site) =>
    [...namedTags(site).values()]
      .filter((uses) => uses.length === 1)
      .flatMap(([use]) => use ?? [])
      .map(({ name, place }) => ({
        ...place(),
        message: say`no other post has the tag "${name}"; take one that others have, or leave it for posts to come`,
      })),
};
