import { type ContentFile, withProblem } from './content-file.ts';
import { NO_PARAM } from './no-param.ts';
import { toPostTags } from './tags.ts';
import { normalizePath, pagePath, postPath, tagPath } from './urls.ts';

/** Files that the site answers at its top. */
const OWN_FILES = new Set(['feed.xml', 'feed.json', 'atom.xml', 'sitemap.xml', 'robots.txt']);

/** First path segments that the site itself answers; no page can have them. */
const RESERVED_PAGES = new Set([
  ...OWN_FILES,
  ...['posts', 'tags', 'blog', 'search', 'admin', 'api', 'img', 'feed', '_next', '404', 'index'],
  ...['trailing-slash', NO_PARAM],
]);
const RESERVED_POSTS = new Set(['page', 'index', NO_PARAM]);

/** Longest percent-encoded slug or tag: Next drops cache tags of over 256 characters. */
const MAX_SLUG = 200;

const place = { line: 1, column: 1 };

/** The files, each with the errors that its name or its aliases have among the others. */
export function withClashes(files: readonly ContentFile[]): ContentFile[] {
  const owners = ownersOfPaths(files);
  const aliasOwners = new Map<string, string>();
  const seen = new Map<string, string>();
  return files.map((file) => {
    const nameProblem = slugProblem(file, seen);
    const named = nameProblem
      ? withProblem(file, { ...place, subject: 'file name', message: nameProblem })
      : file;
    return file.aliasFields.reduce((result, field) => {
      const message = aliasProblem(field.path, file, owners, aliasOwners);
      return message ? withProblem(result, { ...field, subject: 'aliases', message }) : result;
    }, named);
  });
}

function slugProblem({ kind, slug, file }: ContentFile, seen: Map<string, string>) {
  const folded = `${kind} ${slug.toLowerCase()}`;
  const other = seen.get(folded);
  seen.set(folded, file);
  if (other) return `${other} has the same address but for case or accents; rename one of them`;
  if ((kind === 'page' ? RESERVED_PAGES : RESERVED_POSTS).has(slug.toLowerCase())) {
    return `the address "${slug}" belongs to the site itself; choose another file name`;
  }
  if (!file.endsWith('.md')) return 'its ending is not .md in small letters; rename it';
  if (/[/\\?#%\p{Cc}]/u.test(slug)) {
    return `"${slug}" has a sign that an address cannot hold; use letters, digits and hyphens`;
  }
  return encodeURIComponent(slug).length > MAX_SLUG
    ? `it is too long for an address; shorten it to ${MAX_SLUG} characters`
    : undefined;
}

/** Every path that content answers, and the file it comes from. */
function ownersOfPaths(files: readonly ContentFile[]): Map<string, string> {
  const owners = new Map(['/', '/posts', '/tags'].map((path) => [path, 'the site itself']));
  for (const { kind, slug, file, frontMatter } of files) {
    const own = kind === 'post' ? postPath(slug) : pagePath(slug);
    owners.set(normalizePath(own) ?? own, file);
    for (const { key } of toPostTags(frontMatter?.tags ?? [])) {
      owners.set(normalizePath(tagPath(key)) ?? tagPath(key), 'a tag');
    }
  }
  return owners;
}

/** Addresses that never get as far as an alias. */
function isOwnPath(path: string): boolean {
  return /^\/(?:_next|api|img)(?:\/|$)/.test(path) || OWN_FILES.has(path.slice(1));
}

function aliasProblem(
  alias: string,
  { file }: ContentFile,
  owners: ReadonlyMap<string, string>,
  aliasOwners: Map<string, string>,
): string | undefined {
  const path = normalizePath(alias);
  if (path === undefined) return `"${alias}" is not a valid path; write it as /old-address`;
  const owner = owners.get(path) ?? (isOwnPath(path) ? 'the site itself' : undefined);
  if (owner) return `"${alias}" is the address of ${owner}; remove the alias`;
  const other = aliasOwners.get(path);
  if (other === file) return `"${alias}" stands twice; remove one`;
  if (other) return `"${alias}" is an alias of ${other} too; remove one`;
  aliasOwners.set(path, file);
  return undefined;
}
