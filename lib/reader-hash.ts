import { createHash } from 'node:crypto';
import type { PageFrontMatter } from './front-matter-schema.ts';

/**
 * Tells whether readers of a post or page read something new: its words, its picture, who wrote it
 * and what it rests on. Not its tags, dates and old addresses, nor comments and how the file is laid
 * out: tidying up is no news, and a date that says so is soon believed by nobody.
 */
export function readerHash(frontMatter: PageFrontMatter, body: string): string {
  const { title, description, featuredimage, featuredimagealt, author } = frontMatter;
  const { sources, reviewedBy, reviewed } = frontMatter;
  const rest = [featuredimage, featuredimagealt, author, sources, reviewedBy, reviewed];
  const read = [title, description, ...rest, body.replaceAll('\r\n', '\n').trim()];
  // An absent field is `null` in it, so that none takes the place of another.
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 16);
}
