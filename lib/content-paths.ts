/** Where the content of a site lies. */
export const CONTENT_PATHS = ['posts', 'public/img'];

/**
 * Folders that a site always has. On a server each may be a link to where its content is; in git
 * none may.
 */
export const FIXED_FOLDERS = ['posts', 'posts/pages', 'posts/tags', 'public', 'public/img'];

/** Whether a path, such as `public/img/x.webp`, belongs to the content or holds it. */
export function isContentPath(path: string): boolean {
  return (
    FIXED_FOLDERS.includes(path) || CONTENT_PATHS.some((folder) => path.startsWith(`${folder}/`))
  );
}
