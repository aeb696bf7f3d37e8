import type { ContentFile } from '../content-file.ts';
import type { PageFrontMatter } from '../front-matter-schema.ts';
import { type Author, site } from '../site.ts';
import type { Page, Post } from '../snapshot.ts';
import { toPostTags } from '../tags.ts';
import { normalizePath, pagePath, postPath } from '../urls.ts';
import { isVisible } from '../visibility.ts';

/** A file without errors: all of it was read. */
export type SoundFile = ContentFile & { frontMatter: PageFrontMatter };

const NO_SOURCES: Post['sources'] = [];

/** Whether readers see something of a file at `at` (milliseconds since 1970). */
export function isShown(file: ContentFile, at: number): file is SoundFile {
  return isSound(file) && isVisible(file.frontMatter, at);
}

export function isSound(file: ContentFile): file is SoundFile {
  const { frontMatter, problems } = file;
  return frontMatter !== undefined && problems.every(({ severity }) => severity !== 'error');
}

/** What readers see of the file of a post; undefined without a date. */
export function toPost(file: SoundFile): Post | undefined {
  const { frontMatter, picture, words } = file;
  const { title, date, updated, tags = [], reviewedBy, reviewed } = frontMatter;
  if (date === undefined) return undefined;
  const alt = frontMatter.featuredimagealt ?? title;
  return {
    slug: file.slug,
    file: file.file,
    title,
    date,
    time: Date.parse(date),
    updated,
    description: file.excerpt,
    featured: frontMatter.featuredpost ?? false,
    picture: picture && { src: picture.src, width: picture.width, height: picture.height, alt },
    tags: toPostTags(tags),
    author: authorOf(frontMatter.author ?? site.defaultAuthor),
    minutes: Math.max(1, Math.round(words / site.wordsPerMinute)),
    sources: frontMatter.sources ?? NO_SOURCES,
    reviewedBy,
    reviewed,
  };
}

/** A key of the site's authors, or a plain name; `constructor` is a name. */
function authorOf(name: string): Author {
  const known = Object.hasOwn(site.authors, name) ? site.authors[name] : undefined;
  return known ?? { name };
}

/** What readers see of the file of a page. */
export function toPage({ slug, file, frontMatter, excerpt }: SoundFile): Page {
  const { title, updated } = frontMatter;
  return { slug, file, title, description: excerpt, updated };
}

/** Each old address of a file, normalized, and where it leads. */
export function aliasEntries({ kind, slug, frontMatter }: SoundFile): [string, string][] {
  const target = kind === 'post' ? postPath(slug) : pagePath(slug);
  return (frontMatter.aliases ?? []).map((alias) => [normalizePath(alias) ?? alias, target]);
}
