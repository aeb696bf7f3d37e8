import { tagKey } from '../tags.ts';
import type { CheckedSite, Finding } from './rule.ts';

/** A tag as a post writes it, and where. */
export type TagUse = Omit<Finding, 'message'> & { file: string; name: string };

/** All uses of each tag in posts, by its key. */
export function namedTags({ files }: CheckedSite): Map<string, TagUse[]> {
  const uses = new Map<string, TagUse[]>();
  for (const { content, fieldPlace } of files) {
    if (content.kind !== 'post') continue;
    for (const [index, name] of (content.frontMatter.tags ?? []).entries()) {
      const key = tagKey(name);
      const others = uses.get(key) ?? [];
      uses.set(key, others);
      others.push({ file: content.file, name, ...fieldPlace(['tags', index]) });
    }
  }
  return uses;
}
