import type { ContentFile } from './content-file.ts';
import type { PageFrontMatter } from './front-matter-schema.ts';
import type { Picture } from './images.ts';
import { type Author, site } from './site.ts';
import { mostUsedName, type PostTag, toPostTags } from './tags.ts';
import { normalizePath, pagePath, postPath } from './urls.ts';
import { isVisible } from './visibility.ts';

export type Post = {
  slug: string;
  file: string;
  title: string;
  /** ISO 8601 with the site's offset; so are `updated` and `reviewed`. */
  date: string;
  updated?: string | undefined;
  description: string;
  featured: boolean;
  picture?: (Picture & { alt: string }) | undefined;
  tags: PostTag[];
  author: Author;
  /** Reading time, at least 1. */
  minutes: number;
  sources: { name: string; url?: string | undefined }[];
  reviewedBy?: string | undefined;
  reviewed?: string | undefined;
};

/** A page that editors wrote: about, privacy, … */
export type Page = Pick<Post, 'slug' | 'file' | 'title' | 'description' | 'updated'>;

export type Tag = PostTag & { posts: readonly Post[] };

/** What readers may see now. Never changed: publishing makes another one. */
export type Snapshot = {
  /** Newest first. */
  posts: readonly Post[];
  /** Place of each post in `posts`, by slug. */
  postIndex: ReadonlyMap<string, number>;
  featured: readonly Post[];
  /** By key, in the order of their names. */
  tags: ReadonlyMap<string, Tag>;
  pages: ReadonlyMap<string, Page>;
  /** Old path, normalized -> where it leads. */
  aliases: ReadonlyMap<string, string>;
};

type SoundFile = ContentFile & { frontMatter: PageFrontMatter };

/** Makes the snapshot of `now` (milliseconds since 1970) from files without errors. */
export function makeSnapshot(files: readonly ContentFile[], now: number): Snapshot {
  const visible = files.filter((file) => isSound(file) && isVisibleFile(file, now)) as SoundFile[];
  const posts = withSharedTagNames(newestFirst(visible.flatMap(toPost)));
  return {
    posts,
    postIndex: new Map(posts.map(({ slug }, index) => [slug, index])),
    featured: posts.filter(({ featured }) => featured),
    tags: groupByTag(posts),
    pages: new Map(visible.flatMap(toPage).map((page) => [page.slug, page])),
    aliases: new Map(visible.flatMap(aliasEntries)),
  };
}

function isSound({ frontMatter, problems }: ContentFile): boolean {
  return frontMatter !== undefined && problems.every(({ severity }) => severity !== 'error');
}

function isVisibleFile({ frontMatter }: ContentFile, now: number): boolean {
  const { draft = false, date, expires } = frontMatter ?? {};
  return isVisible({ draft, date, expires }, now);
}

function toPost(content: SoundFile): Post[] {
  const { kind, slug, file, frontMatter, picture, excerpt, words } = content;
  const { title, date, updated, tags = [], sources = [], reviewedBy, reviewed } = frontMatter;
  if (kind !== 'post' || date === undefined) return [];
  const alt = frontMatter.featuredimagealt ?? title;
  const author = frontMatter.author ?? site.defaultAuthor;
  return [
    {
      slug,
      file,
      title,
      date,
      updated,
      description: excerpt,
      featured: frontMatter.featuredpost ?? false,
      picture: picture && { src: picture.src, width: picture.width, height: picture.height, alt },
      tags: toPostTags(tags),
      author: authorOf(author),
      minutes: Math.max(1, Math.round(words / site.wordsPerMinute)),
      sources,
      reviewedBy,
      reviewed,
    },
  ];
}

/** A key of the site's authors, or a plain name; `constructor` is a name. */
function authorOf(name: string): Author {
  const known = Object.hasOwn(site.authors, name) ? site.authors[name] : undefined;
  return known ?? { name };
}

function toPage({ kind, slug, file, frontMatter, excerpt }: SoundFile): Page[] {
  const { title, updated } = frontMatter;
  return kind === 'page' ? [{ slug, file, title, description: excerpt, updated }] : [];
}

function aliasEntries({ kind, slug, frontMatter }: SoundFile): [string, string][] {
  const target = kind === 'post' ? postPath(slug) : pagePath(slug);
  return (frontMatter.aliases ?? []).map((alias) => [normalizePath(alias) ?? alias, target]);
}

/** Dates carry offsets, so they are compared as moments; slugs decide between equal ones. */
function newestFirst(posts: readonly Post[]): Post[] {
  return posts
    .map((post) => ({ post, time: Date.parse(post.date) }))
    .sort((a, b) => b.time - a.time || (a.post.slug < b.post.slug ? -1 : 1))
    .map(({ post }) => post);
}

/** Gives every tag its most used spelling, on all posts. */
function withSharedTagNames(posts: readonly Post[]): Post[] {
  const spellings = new Map<string, string[]>();
  for (const { key, name } of posts.flatMap(({ tags }) => tags)) {
    const texts = spellings.get(key);
    if (texts) texts.push(name);
    else spellings.set(key, [name]);
  }
  const names = new Map([...spellings].map(([key, texts]) => [key, mostUsedName(texts)]));
  return posts.map((post) => ({
    ...post,
    tags: post.tags.map(({ key, name }) => ({ key, name: names.get(key) ?? name })),
  }));
}

function groupByTag(posts: readonly Post[]): Map<string, Tag> {
  const tags = new Map<string, PostTag & { posts: Post[] }>();
  for (const post of posts) {
    for (const { key, name } of post.tags) {
      const tag = tags.get(key) ?? { key, name, posts: [] };
      tag.posts.push(post);
      tags.set(key, tag);
    }
  }
  const { compare } = new Intl.Collator(site.locale);
  return new Map([...tags].sort(([, a], [, b]) => compare(a.name, b.name)));
}
