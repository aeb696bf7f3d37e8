import { distance } from 'fastest-levenshtein';
import { say } from '../../say.ts';
import { mostUsedName } from '../../tags.ts';
import { namedTags, type TagUse } from '../named-tags.ts';
import type { SiteRule } from '../rule.ts';

/** Letters by which a slip of the pen differs, and how long a word must be for it to be one. */
const SLIP = 2;
const SHORTEST = 6;

/** Tags that are nearly another: by case, by spelling, or by one or two letters. */
export const tagSpelling: SiteRule = {
  name: 'tag-spelling',
  find: (site) => {
    const tags = [...namedTags(site)]
      .map(([key, uses]) => ({ key, uses, name: shownName(uses) }))
      .sort((one, other) => other.uses.length - one.uses.length);
    return tags.flatMap(({ key, uses, name }, index) => {
      const meant = tags.slice(0, index).find((other) => isSlip(key, other.key));
      return meant
        ? uses.map((use) => finding(use, meant.name))
        : uses.filter((use) => use.name !== name).map((use) => finding(use, name));
    });
  },
};

function finding({ name, place }: TagUse, wanted: string) {
  return {
    ...place(),
    message: say`"${name}" is nearly the tag "${wanted}"; write it the same way if it is meant`,
  };
}

function shownName(uses: readonly TagUse[]): string {
  const counts = new Map<string, number>();
  for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
  return mostUsedName(counts);
}

/** Numbers differ on purpose: "0-6 bulan" and "6-12 bulan". */
function isSlip(key: string, other: string): boolean {
  if (key.length < SHORTEST || Math.abs(key.length - other.length) > SLIP) return false;
  if (/\d/.test(key) || /\d/.test(other)) return false;
  return distance(key, other) <= SLIP;
}
