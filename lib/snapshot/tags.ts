import { site } from '../site.ts';
import type { Post, Snapshot } from '../snapshot.ts';
import { mostUsedName, type PostTag } from '../tags.ts';
import { newestFirst } from './order.ts';
import { editSorted } from './sorted-list.ts';

/** A tag with the spelling that readers see. */
export type Tag = PostTag & {
  /** Newest first. */
  posts: readonly Post[];
  /** How many of them spell it so. */
  spellings: ReadonlyMap<string, number>;
};

type Edit = { removed: Post[]; added: Post[]; spellings: Map<string, number> };

const { compare } = new Intl.Collator(site.locale);

/** The tags of a snapshot without the posts in `removed`, then with those in `added`. */
export function updateTags(
  { tags, tagsByName }: Pick<Snapshot, 'tags' | 'tagsByName'>,
  removed: readonly Post[],
  added: readonly Post[],
): Pick<Snapshot, 'tags' | 'tagsByName'> {
  const edits = [...editsByKey(removed, added)];
  const before = edits.flatMap(([key]) => tags.get(key) ?? []);
  const after = edits.flatMap(([key, edit]) => editTag(key, tags.get(key), edit));
  const kept = new Set(after.map(({ key }) => key));
  const gone = before.map(({ key }) => key).filter((key) => !kept.has(key));
  return {
    tags: tags.with(
      gone,
      after.map((tag) => [tag.key, tag]),
    ),
    tagsByName: editSorted(tagsByName, before, after, byName),
  };
}

function editsByKey(removed: readonly Post[], added: readonly Post[]): Map<string, Edit> {
  const edits = new Map<string, Edit>();
  const note = (post: Post, list: 'removed' | 'added', count: number) => {
    for (const { key, name } of post.tags) {
      const edit: Edit = edits.get(key) ?? { removed: [], added: [], spellings: new Map() };
      edit[list].push(post);
      edit.spellings.set(name, (edit.spellings.get(name) ?? 0) + count);
      edits.set(key, edit);
    }
  };
  for (const post of removed) note(post, 'removed', -1);
  for (const post of added) note(post, 'added', 1);
  return edits;
}

/** The tag after an edit; none when it has no posts any more. */
function editTag(key: string, tag: Tag | undefined, edit: Edit): Tag[] {
  const posts = editSorted(tag?.posts ?? [], edit.removed, edit.added, newestFirst);
  if (posts.length === 0) return [];
  const spellings = new Map(tag?.spellings);
  for (const [name, difference] of edit.spellings) {
    const count = (spellings.get(name) ?? 0) + difference;
    if (count > 0) spellings.set(name, count);
    else spellings.delete(name);
  }
  return [{ key, name: mostUsedName(spellings), posts, spellings }];
}

/** Different keys may have names that the language does not tell apart. */
function byName(a: Tag, b: Tag): number {
  return compare(a.name, b.name) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
