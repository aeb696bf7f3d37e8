import { archiveYears, listMonth } from '../../lib/archive.ts';
import { cardTags, tagsOf, wholePostTags } from '../../lib/cache-tags.ts';
import { homePosts } from '../../lib/home.ts';
import {
  describeTag,
  findPage,
  findPost,
  listPosts,
  listTagPosts,
  listTags,
  resolveOldPath,
  shownPost,
} from '../../lib/queries.ts';
import { site } from '../../lib/site.ts';
import type { Snapshot } from '../../lib/snapshot.ts';
import {
  archivePath,
  decodeParam,
  feedPaths,
  isFeedPath,
  monthPath,
  pagePath,
  postPath,
  postsPath,
  segmentsPath,
  tagPath,
} from '../../lib/urls.ts';

/** What a page is made from (undefined where there is none) and its cache tags. */
export type AnsweredPage = { data: unknown; tags: string[] };

/** What the route of a path asks for, in the order in which it asks. */
export function pageAt(snapshot: Snapshot, path: string): AnsweredPage {
  const names = path.slice(1).split('/').map(decodeParam);
  const page = isFeedPath(path) ? feedOf(snapshot, names) : routeOf(snapshot, names);
  if (page.data !== undefined) return page;
  const target = resolveOldPath(snapshot, path);
  return { data: target, tags: [...page.tags, ...tagsOf.redirect(path)] };
}

function feedOf(snapshot: Snapshot, [, key]: string[]): AnsweredPage {
  const own = key === undefined ? tagsOf.feed() : tagsOf.tagFeed(key);
  const tag = key === undefined ? undefined : snapshot.tags.get(key);
  const all = key === undefined ? snapshot.posts : tag?.posts;
  const posts = all?.slice(0, site.postsPerFeed).map((post) => shownPost(snapshot, post));
  // The feed of a tag names it, and says the sentence of its page.
  const data = posts && { name: tag?.name, description: tag && describeTag(snapshot, tag), posts };
  return { data, tags: [...own, ...wholePostTags(posts ?? [], [])] };
}

function routeOf(snapshot: Snapshot, [first = '', ...rest]: string[]): AnsweredPage {
  if (first === '') {
    const data = homePosts(snapshot);
    return {
      data,
      tags: [...tagsOf.home(), ...cardTags([data.lead, ...data.featured, ...data.newest])],
    };
  }
  if (first === 'posts' && rest.length !== 1) {
    const data = listPosts(snapshot, Number(rest[1] ?? 1));
    return { data, tags: [...tagsOf.postsPage(), ...cardTags(data?.posts ?? [])] };
  }
  const [name = '', , page = 1] = rest;
  if (first === 'posts') {
    const data = findPost(snapshot, name);
    const shown = [data?.previous, data?.next, ...(data?.related ?? [])];
    return { data, tags: [...tagsOf.post(name), ...cardTags(shown)] };
  }
  if (first === 'tags' && name === '') return { data: listTags(snapshot), tags: tagsOf.tagIndex() };
  if (first === 'tags') {
    const data = listTagPosts(snapshot, name, Number(page));
    return { data, tags: [...tagsOf.tagPage(name), ...cardTags(data?.posts ?? [])] };
  }
  if (first === 'archive' && name === '') {
    return { data: archiveYears(snapshot), tags: tagsOf.archive() };
  }
  if (first === 'archive') {
    const month = `${name}-${rest[1]}`;
    const data = listMonth(snapshot, month, Number(rest[3] ?? 1));
    return { data, tags: [...tagsOf.monthPage(month), ...cardTags(data?.posts ?? [])] };
  }
  return {
    data: rest.length > 0 ? undefined : findPage(snapshot, first),
    tags: tagsOf.page(first),
  };
}

/** Paths of all pages, and of all old addresses that lead somewhere. */
export function allPaths(snapshot: Snapshot): string[] {
  const numbered = (pages: number | undefined, pathOf: (page: number) => string) =>
    Array.from({ length: pages ?? 0 }, (_, index) => pathOf(index + 1));
  const slugs = [...snapshot.bySlug.keys()];
  const keys = [undefined, ...snapshot.tags.keys()];
  return [
    '/',
    '/tags',
    archivePath(),
    ...archiveYears(snapshot).flatMap(({ months }) =>
      months.flatMap(({ month }) =>
        numbered(listMonth(snapshot, month, 1)?.pages, (page) => monthPath(month, page)),
      ),
    ),
    ...keys.flatMap((key) => Object.values(feedPaths(key))),
    ...numbered(listPosts(snapshot, 1)?.pages, postsPath),
    ...[...snapshot.tags.keys()].flatMap((key) =>
      numbered(listTagPosts(snapshot, key, 1)?.pages, (page) => tagPath(key, page)),
    ),
    ...slugs.map(postPath),
    ...slugs.map((slug) => segmentsPath(['blog', slug])),
    ...[...snapshot.pages.keys()].map(pagePath),
    ...[...snapshot.aliases.keys()].map((path) => segmentsPath(path.slice(1).split('/'))),
  ];
}

/** What all pages of a snapshot show, by their paths. */
export function everyPage(snapshot: Snapshot): Map<string, unknown> {
  return new Map(allPaths(snapshot).map((path) => [path, pageAt(snapshot, path).data]));
}
