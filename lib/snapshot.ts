import type { ContentFile } from './content-file.ts';
import type { Picture } from './images.ts';
import type { Author } from './site.ts';
import { isShown } from './snapshot/items.ts';
import { PersistentMap } from './snapshot/persistent-map.ts';
import type { Tag } from './snapshot/tags.ts';
import { updateSnapshot } from './snapshot/update.ts';
import type { Waiting } from './snapshot/waiting.ts';
import type { PostTag } from './tags.ts';
import type { Hidden } from './visibility.ts';

export type Post = {
  slug: string;
  file: string;
  /** Why readers do not see it; only a preview holds such posts. */
  hidden?: Hidden | undefined;
  title: string;
  /** ISO 8601 with the site's offset; so are `updated` and `reviewed`. */
  date: string;
  /** The moment of `date`, in milliseconds since 1970. */
  time: number;
  /** When what readers read last changed, if it did since `date`. */
  updated?: string | undefined;
  description: string;
  featured: boolean;
  picture?: (Picture & { alt: string }) | undefined;
  /** Paths of the other pictures that its text shows. */
  bodyPictures: readonly string[];
  /** In a snapshot with the spellings of its editor; queries answer those that readers see. */
  tags: PostTag[];
  author: Author;
  /** Reading time, at least 1. */
  minutes: number;
  sources: { name: string; url?: string | undefined }[];
  reviewedBy?: string | undefined;
  reviewed?: string | undefined;
};

/** A page that editors wrote: about, privacy, … */
export type Page = Pick<Post, 'slug' | 'file' | 'hidden' | 'title' | 'description' | 'updated'>;

/** What editors wrote about a tag, by its key; its title is the name that readers see. */
export type TagFile = Omit<Page, 'description'> & {
  /** Only their own sentence, not the first words of the text. */
  description: string | undefined;
};

/** What readers may see at a moment. Never changed: publishing and the clock make another one. */
export type Snapshot = {
  /** The moment, in milliseconds since 1970. */
  at: number;
  /** Whether it holds what readers do not see, too; for editors alone. */
  isPreview: boolean;
  /** Newest first; `newestFirst` is their order. */
  posts: readonly Post[];
  bySlug: PersistentMap<Post>;
  /** The featured ones of `posts`. */
  featured: readonly Post[];
  tags: PersistentMap<Tag>;
  /** The same tags in the order of their names. */
  tagsByName: readonly Tag[];
  /** By key; a tag that no post has is in it, too. */
  tagFiles: PersistentMap<TagFile>;
  pages: PersistentMap<Page>;
  /** Old path, normalized -> where it leads. */
  aliases: PersistentMap<string>;
  /** The same for addresses that the ledger says have moved. */
  moved: ReadonlyMap<string, string>;
  /** Files that appear or go by time alone, by their path. */
  waiting: PersistentMap<Waiting>;
  /** When the first of them does, in milliseconds since 1970. */
  nextDue: number | undefined;
};

/**
 * Makes the snapshot of `now` (milliseconds since 1970); files with errors are left out. `moved` says
 * where old addresses lead, see `movedPaths()`.
 */
export function makeSnapshot(
  files: readonly ContentFile[],
  now: number,
  moved: Snapshot['moved'] = new Map(),
): Snapshot {
  const changes = files.map((after) => ({ after }));
  return updateSnapshot({ ...emptySnapshot(now), moved }, changes, now).snapshot;
}

/** A snapshot with those of `files` that readers do not see at its moment: the same, for editors. */
export function previewOf(snapshot: Snapshot, files: readonly ContentFile[]): Snapshot {
  const { at } = snapshot;
  const hidden = files.filter((file) => !isShown(file, at)).map((after) => ({ after }));
  return updateSnapshot({ ...snapshot, isPreview: true }, hidden, at).snapshot;
}

function emptySnapshot(at: number): Snapshot {
  return {
    at,
    isPreview: false,
    posts: [],
    bySlug: PersistentMap.empty(),
    featured: [],
    tags: PersistentMap.empty(),
    tagsByName: [],
    tagFiles: PersistentMap.empty(),
    pages: PersistentMap.empty(),
    aliases: PersistentMap.empty(),
    moved: new Map(),
    waiting: PersistentMap.empty(),
    nextDue: undefined,
  };
}
