import { site } from '../site.ts';
import type { Post, Snapshot, TagFile } from '../snapshot.ts';
import { mostUsedName, type PostTag } from '../tags.ts';
import { newestFirst } from './order.ts';
import { editSorted } from './sorted-list.ts';
import type { Change } from './update.ts';

/** A tag with the spelling that readers see. */
export type Tag = PostTag & {
  /** Newest first. */
  posts: readonly Post[];
  /** How many of them spell it so; the name where no file says another. */
  spellings: ReadonlyMap<string, number>;
};

type Edit = { removed: Post[]; added: Post[]; spellings: Map<string, number> };

const { compare } = new Intl.Collator(site.locale);

/**
 * The tags of a snapshot without the posts in `removed`, then with those in `added`. Its `tagFiles`
 * are as they will be, after the changes in `files`.
 */
export function updateTags(
  { tags, tagsByName, tagFiles }: Pick<Snapshot, 'tags' | 'tagsByName' | 'tagFiles'>,
  removed: readonly Post[],
  added: readonly Post[],
  files: readonly Change<TagFile>[],
): Pick<Snapshot, 'tags' | 'tagsByName'> {
  const retitled = files.filter(({ before, after }) => before?.title !== after?.title);
  const edits = [...editsByKey(removed, added, retitled)];
  const before = edits.flatMap(([key]) => tags.get(key) ?? []);
  const after = edits.flatMap(([key, edit]) =>
    editTag(key, tags.get(key), edit, tagFiles.get(key)),
  );
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

function editsByKey(
  removed: readonly Post[],
  added: readonly Post[],
  retitled: readonly Change<TagFile>[],
): Map<string, Edit> {
  const edits = new Map<string, Edit>(retitled.map(({ slug }) => [slug, noEdit()]));
  const note = (post: Post, list: 'removed' | 'added', count: number) => {
    for (const { key, name } of post.tags) {
      const edit = edits.get(key) ?? noEdit();
      edit[list].push(post);
      edit.spellings.set(name, (edit.spellings.get(name) ?? 0) + count);
      edits.set(key, edit);
    }
  };
  for (const post of removed) note(post, 'removed', -1);
  for (const post of added) note(post, 'added', 1);
  return edits;
}

function noEdit(): Edit {
  return { removed: [], added: [], spellings: new Map() };
}

/** The tag after an edit; none when it has no posts any more. */
function editTag(key: string, tag: Tag | undefined, edit: Edit, file: TagFile | undefined): Tag[] {
  const posts = editSorted(tag?.posts ?? [], edit.removed, edit.added, newestFirst);
  if (posts.length === 0) return [];
  const spellings = new Map(tag?.spellings);
  for (const [name, difference] of edit.spellings) {
    const count = (spellings.get(name) ?? 0) + difference;
    if (count > 0) spellings.set(name, count);
    else spellings.delete(name);
  }
  return [{ key, name: file?.title ?? mostUsedName(spellings), posts, spellings }];
}

/** Different keys may have names that the language does not tell apart. */
function byName(a: Tag, b: Tag): number {
  return compare(a.name, b.name) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
