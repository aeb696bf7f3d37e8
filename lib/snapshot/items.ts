import type { ContentFile } from '../content-file.ts';
import { parseDate } from '../dates.ts';
import type { PageFrontMatter } from '../front-matter-schema.ts';
import { comparablePath } from '../path-spelling.ts';
import { type Author, site } from '../site.ts';
import type { Page, Post, TagFile } from '../snapshot.ts';
import { toPostTags } from '../tags.ts';
import { contentPath } from '../urls.ts';
import { isVisible } from '../visibility.ts';

/** A file without errors: all of it was read. */
export type SoundFile = ContentFile & { frontMatter: PageFrontMatter };

const NO_SOURCES: Post['sources'] = [];
const NO_PICTURES: Post['bodyPictures'] = [];

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
  const { title, date, tags = [], reviewedBy, reviewed } = frontMatter;
  if (date === undefined) return undefined;
  const alt = frontMatter.featuredimagealt ?? title;
  return {
    slug: file.slug,
    file: file.file,
    title,
    date,
    time: Date.parse(date),
    updated: updatedOf(file),
    description: file.excerpt,
    featured: frontMatter.featuredpost ?? false,
    picture: picture && { src: picture.src, width: picture.width, height: picture.height, alt },
    bodyPictures: bodyPictures(file),
    tags: toPostTags(tags),
    author: authorOf(frontMatter.author ?? site.defaultAuthor),
    minutes: Math.max(1, Math.round(words / site.wordsPerMinute)),
    sources: frontMatter.sources ?? NO_SOURCES,
    reviewedBy,
    reviewed,
  };
}

/** One empty list for all: most posts have no other picture. */
function bodyPictures({ pictures, picture }: SoundFile): readonly string[] {
  const others = pictures.filter(({ src }) => src !== picture?.src).map(({ src }) => src);
  return others.length > 0 ? others : NO_PICTURES;
}

/** A key of the site's authors, or a plain name; `constructor` is a name. */
function authorOf(name: string): Author {
  const known = Object.hasOwn(site.authors, name) ? site.authors[name] : undefined;
  return known ?? { name };
}

/** What readers see of the file of a page. */
export function toPage(content: SoundFile): Page {
  const { slug, file, frontMatter, excerpt } = content;
  return {
    slug,
    file,
    title: frontMatter.title,
    description: excerpt,
    updated: updatedOf(content),
  };
}

/** What readers see of the file of a tag. */
export function toTagFile(content: SoundFile): TagFile {
  const { slug, file, frontMatter } = content;
  const { title, description } = frontMatter;
  return { slug, file, title, description, updated: updatedOf(content) };
}

/** What the editor says, else the ledger; nothing that is before its date, or on the same day. */
function updatedOf({ frontMatter, changed }: SoundFile): string | undefined {
  const { date, updated } = frontMatter;
  if (updated) return date && Date.parse(updated) < Date.parse(date) ? undefined : updated;
  if (!changed || (date && changed <= date.slice(0, 10))) return undefined;
  return parseDate(changed);
}

/** Each old address of a file, normalized, and where it leads. */
export function aliasEntries(file: SoundFile): [string, string][] {
  const target = contentPath(file);
  const { aliases = [] } = file.frontMatter;
  return aliases.map((alias) => [comparablePath(alias), target]);
}
