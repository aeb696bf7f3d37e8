import { type ContentFile, hasErrors } from '../content-file.ts';
import { parseDate } from '../dates.ts';
import type { PageFrontMatter } from '../front-matter-schema.ts';
import { type Author, site } from '../site.ts';
import type { Page, Post, TagFile } from '../snapshot.ts';
import { toPostTags } from '../tags.ts';
import { hiddenAs, isVisible } from '../visibility.ts';

/** A file without errors: all of it was read. */
export type SoundFile = ContentFile & { frontMatter: PageFrontMatter };

/** What is seen of a file at a moment. */
export type ToItem<Item> = (file: SoundFile, at: number) => Item | undefined;

const NO_SOURCES: Post['sources'] = [];
const NO_PICTURES: Post['bodyPictures'] = [];

/** Whether readers, or editors in a preview, see something of a file at `at` (ms since 1970). */
export function isShown(file: ContentFile, at: number, isPreview = false): file is SoundFile {
  return isSound(file) && (isPreview || isVisible(file.frontMatter, at));
}

/** Makes of a file what is seen of it; nothing of one that is not shown. */
export function whereShown<Item>(toItem: ToItem<Item>, at: number, isPreview: boolean) {
  return (file: ContentFile) => (isShown(file, at, isPreview) ? toItem(file, at) : undefined);
}

export function isSound(file: ContentFile): file is SoundFile {
  return file.frontMatter !== undefined && !hasErrors(file);
}

/** What is seen of the file of a post at `at`; undefined without a date. */
export function toPost(file: SoundFile, at: number): Post | undefined {
  const { frontMatter, picture, words } = file;
  const { title, date, tags = [], reviewedBy, reviewed } = frontMatter;
  if (date === undefined) return undefined;
  const alt = frontMatter.featuredimagealt ?? title;
  return {
    slug: file.slug,
    file: file.file,
    hidden: hiddenAs(frontMatter, at),
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

/** What is seen of the file of a page at `at`. */
export function toPage(content: SoundFile, at: number): Page {
  const { slug, file, frontMatter, excerpt } = content;
  return {
    slug,
    file,
    hidden: hiddenAs(frontMatter, at),
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
