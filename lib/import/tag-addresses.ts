import kebabCase from 'lodash/kebabCase.js';
import { isMap, isScalar, isSeq } from 'yaml';
import type { ContentFile } from '../content-file.ts';
import { comparablePath } from '../path-spelling.ts';
import { tagKey } from '../tags.ts';
import { tagPath } from '../urls.ts';
import { readHead } from './head.ts';
import type { PlannedText } from './text-plan.ts';

/**
 * What becomes of the addresses of tags: gatsby's starter made them by lodash's `kebabCase`, as this
 * site does, of each tag as it was written. One sentence for each that is another here, or gone.
 */
export function tagAddressChanges(planned: readonly (PlannedText & { old: Buffer })[]): string[] {
  const here = new Set(
    planned
      .flatMap(({ content }) => tagsOf(content).map((tag) => tagPath(tagKey(tag))))
      .map(comparablePath),
  );
  const changes = new Map<string, string>();
  for (const { old, content } of planned) {
    for (const tag of oldTags(old)) {
      const path = comparablePath(tagPath(kebabCase(tag)));
      if (here.has(path)) continue;
      const now = tagsOf(content).find((name) => name === tag);
      changes.set(
        path,
        now === undefined
          ? `${path}/ leads nowhere here: the tag ${JSON.stringify(tag)} of ${content.file} was changed or left out`
          : `${path}/ is ${tagPath(tagKey(now))} here: the tag ${JSON.stringify(tag)} of ${content.file} has accents in another form`,
      );
    }
  }
  return [...changes.values()];
}

/** The tags of a post as gatsby took them: a mere text is a list of one. */
function oldTags(bytes: Buffer): string[] {
  const value = readHead(bytes.toString())?.map?.get('tags', true);
  const items: unknown[] = isSeq(value) ? value.items : isMap(value) ? [] : [value];
  return items.flatMap((item) =>
    isScalar(item) && item.value !== null ? [String(item.value)] : [],
  );
}

function tagsOf({ frontMatter }: ContentFile): string[] {
  return frontMatter?.tags ?? [];
}
