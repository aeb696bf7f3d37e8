import { isDeepStrictEqual } from 'node:util';
import { archiveYears } from '../archive.ts';
import { homePosts, topTags } from '../home.ts';
import { summary } from '../queries.ts';
import type { Change, VisibleChange } from '../snapshot/update.ts';
import type { Post, Snapshot, TagFile } from '../snapshot.ts';
import { groupBy, otherMonths } from './groups.ts';
import { besideOthers, isOtherList } from './order.ts';
import { besideOtherRelated } from './related.ts';

/** How two snapshots differ, posts by their slugs. */
export type Differences = {
  /** Posts of which other pages show something else. */
  cards: Set<string>;
  /** Posts that have another neighbour. */
  beside: Set<string>;
  /** Others that have other related posts. */
  related: Set<string>;
  /** Posts with a tag that readers see under another name. */
  renamed: Set<string>;
  /** Whether all posts are others or in another order, or the home page features others. */
  posts: boolean;
  /** Tags whose posts are others or in another order, or that have another name. */
  tagKeys: Set<string>;
  /** Whether months or their numbers of posts differ. */
  archive: boolean;
  /** Months whose posts are others or in another order. */
  months: Set<string>;
  /** Tags of which editors say another sentence. */
  described: Set<string>;
  /** Whether names or numbers of posts of tags differ. */
  tagIndex: boolean;
  /** The same of the tags with most posts. */
  topics: boolean;
  /** Old addresses that lead elsewhere. */
  aliases: string[];
};

/** Compares a snapshot with the next one; `changes` lead from one to the other. */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  changes: readonly VisibleChange[],
): Differences {
  const edits = changes.filter((change) => change.kind === 'post').filter(isVisibleEdit);
  const texts = changes.filter((change) => change.kind === 'tag');
  const byTag = groupBy(edits, ({ tags }) => tags.map(({ key }) => key));
  const keys = [...new Set([...byTag.keys(), ...texts.map(({ slug }) => slug)])];
  const renamedKeys = keys.filter((key) => isRenamed(before, after, key));
  const lists = [...byTag].map(([key, ofTag]) => {
    const [old, now] = listsOf(before, after, key);
    return { old, now, edits: ofTag };
  });
  const tagIndex = renamedKeys.length > 0 || keys.some((key) => isOtherCount(before, after, key));
  const renamed = renamedKeys.flatMap((key) => after.tags.get(key)?.posts ?? []);
  return {
    cards: new Set([
      ...edits.filter((edit) => isOtherCard(before, after, edit)).map(({ slug }) => slug),
      ...renamed.map(({ slug }) => slug).filter((slug) => before.bySlug.has(slug)),
    ]),
    beside: besideOthers(before, after, edits),
    related: besideOtherRelated(before, after, lists),
    renamed: new Set(renamed.map(({ slug }) => slug)),
    posts:
      isOtherList(before.posts, after.posts, edits) ||
      !isDeepStrictEqual(homeSlugs(before), homeSlugs(after)),
    tagKeys: new Set([
      ...renamedKeys,
      ...keys.filter((key) => isOtherList(...listsOf(before, after, key), byTag.get(key) ?? [])),
    ]),
    archive: !isDeepStrictEqual(archiveYears(before), archiveYears(after)),
    months: otherMonths(before, after, edits),
    described: new Set(texts.filter(isOtherSentence).map(({ slug }) => slug)),
    tagIndex,
    topics: tagIndex && !isDeepStrictEqual(topTags(before), topTags(after)),
    aliases: [
      ...otherTargets(before.aliases, after.aliases),
      ...otherTargets(before.moved, after.moved),
    ],
  };
}

/** The posts of a tag in both snapshots. */
export function listsOf(
  before: Snapshot,
  after: Snapshot,
  key: string,
): [readonly Post[], readonly Post[]] {
  return [before.tags.get(key)?.posts ?? [], after.tags.get(key)?.posts ?? []];
}

function isVisibleEdit({ before, after }: Change<Post>): boolean {
  return before !== after;
}

function isRenamed(before: Snapshot, after: Snapshot, key: string): boolean {
  const [old, now] = [before.tags.get(key), after.tags.get(key)];
  return old !== undefined && now !== undefined && old.name !== now.name;
}

function isOtherSentence({ before, after }: Change<TagFile>): boolean {
  return before?.description !== after?.description;
}

function isOtherCount(before: Snapshot, after: Snapshot, key: string): boolean {
  const [old, now] = listsOf(before, after, key);
  return old.length !== now.length;
}

function isOtherCard(before: Snapshot, after: Snapshot, edit: Change<Post>): boolean {
  return (
    edit.before !== undefined &&
    edit.after !== undefined &&
    !isDeepStrictEqual(summary(before, edit.before), summary(after, edit.after))
  );
}

function homeSlugs(snapshot: Snapshot): (string | undefined)[][] {
  const { lead, featured, newest } = homePosts(snapshot);
  return [[lead], featured, newest].map((posts) => posts.map((post) => post?.slug));
}

function otherTargets(
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string[] {
  if (old === now) return [];
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].filter((path) => old.get(path) !== now.get(path));
}
