import type { FileRule, SiteRule } from './rule.ts';
import { dateFuture } from './rules/date-future.ts';
import { descriptionLength } from './rules/description-length.ts';
import { expired } from './rules/expired.ts';
import { headingJump } from './rules/heading-jump.ts';
import { headingOne } from './rules/heading-one.ts';
import { linkAnchor } from './rules/link-anchor.ts';
import { linkEmpty } from './rules/link-empty.ts';
import { linkTarget } from './rules/link-target.ts';
import { linkText } from './rules/link-text.ts';
import { pageWeight } from './rules/page-weight.ts';
import { pictureAlt } from './rules/picture-alt.ts';
import { pictureFormat } from './rules/picture-format.ts';
import { pictureSize } from './rules/picture-size.ts';
import { pictureUnused } from './rules/picture-unused.ts';
import { pictureWeight } from './rules/picture-weight.ts';
import { reference } from './rules/reference.ts';
import { tagCount } from './rules/tag-count.ts';
import { tagOnce } from './rules/tag-once.ts';
import { tagSpelling } from './rules/tag-spelling.ts';
import { titleLength } from './rules/title-length.ts';

/** What is looked for in each file. */
export const FILE_RULES: readonly FileRule[] = [
  ...[titleLength, descriptionLength, dateFuture, expired, tagCount, pageWeight],
  ...[headingOne, headingJump, linkTarget, linkAnchor, linkEmpty, linkText, reference, pictureAlt],
];

/** What only all files together show. */
export const SITE_RULES: readonly SiteRule[] = [
  ...[tagSpelling, tagOnce, pictureFormat, pictureWeight, pictureSize, pictureUnused],
];
