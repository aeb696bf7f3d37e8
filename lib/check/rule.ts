import type { Root } from 'mdast';
import type { Picture } from '../images.ts';
import type { Problem } from '../problems.ts';
import type { SoundFile } from '../snapshot/items.ts';
import type { LikelyLink } from './own-links.ts';

/** A place in a file, from 1, and a sentence on what is to be done there. */
export type Finding = Pick<Problem, 'line' | 'column' | 'message'>;

/** A file without errors, as rules look at it. */
export type CheckedFile = {
  content: SoundFile;
  /** Markdown, as it stands in the file. */
  body: string;
  /** What may be a link to this site, found at a glance. */
  links: readonly LikelyLink[];
  /** Where a field of the front matter stands in the file, or an item of it: `['tags', 1]`. */
  fieldPlace: (path: readonly PropertyKey[]) => Pick<Finding, 'line' | 'column'>;
  /** The body, parsed when it is first asked for: that takes longer than all else. */
  tree: () => Root;
  /** Where something of the tree stands in the file. */
  placeOf: (node: { position?: Root['position'] }) => Pick<Finding, 'line' | 'column'>;
};

/** What a rule may ask about the site around a file. */
export type CheckedSite = {
  files: readonly CheckedFile[];
  /** Whether a path of this site, as `normalizePath()` spells it, answers with something. */
  isAddress: (path: string) => boolean;
  /** Ids of the headings of what is at a path; undefined for what editors did not write. */
  anchorsAt: (path: string) => ReadonlySet<string> | undefined;
  /** All pictures in `public/img/` that were let in. */
  pictures: readonly CheckedPicture[];
  /** The moment, in milliseconds since 1970. */
  now: number;
};

/** A picture as it lies in `public/img/`; `size` in bytes. Whether some file names it. */
export type CheckedPicture = Picture & { size: number; isNamed: boolean };

/** Advice on one file. */
export type FileRule = {
  name: string;
  /** Whether there may be a finding, at a glance: what says no is not parsed. Left out: always. */
  mayFind?: (file: CheckedFile, site: CheckedSite) => boolean;
  find: (file: CheckedFile, site: CheckedSite) => Finding[];
};

/** Advice that needs to see all files. */
export type SiteRule = {
  name: string;
  find: (site: CheckedSite) => (Finding & { file: string })[];
};
