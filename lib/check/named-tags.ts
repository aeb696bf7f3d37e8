import { tagKey } from '../tags.ts';
import type { CheckedSite, Finding } from './rule.ts';

/** A tag as a post writes it; where it stands takes a while to find out. */
export type TagUse = { name: string; place: () => Omit<Finding, 'message'> & { file: string } };

/** All uses of each tag in posts, by its key. */
export function namedTags({ files }: CheckedSite): Map<string, TagUse[]> {
  const uses = new Map<string, TagUse[]>();
  for (const { content, fieldPlace } of files) {
    if (content.kind !== 'post') continue;
    for (const [index, name] of (content.frontMatter.tags ?? []).entries()) {
      const key = tagKey(name);
      const others = uses.get(key) ?? [];
      uses.set(key, others);
      const place = () => ({ file: content.file, ...fieldPlace(['tags', index]) });
      others.push({ name, place });
    }
  }
  return uses;
}
