import { isErrorShell, lightPage } from './light-page.mjs';
import { readNotFoundPage, withWordsOf } from './not-found-page.mjs';
import { addPolicy } from './page-entry.mjs';
import { withPictureColors } from './picture-styles.mjs';

/**
 * Takes what Next put there out of a page. Changes the value in place: Next serves the object that it
 * hands us.
 * @param {import('./page-cache.mjs').PageValue | import('./page-cache.mjs').RouteValue} value
 * @param {string} path
 * @param {string} distDir
 * @param {import('./shared-pages.mjs').Shared} shared
 */
export async function lighten(value, path, distDir, shared) {
  if (value.kind !== 'APP_PAGE') return;
  if (!isErrorShell(value.html)) value.html = withPictureColors(lightPage(value.html));
  else value.html = value.status === 404 ? await notFoundPage(path, distDir, shared) : '';
  value.rscData = undefined;
  value.segmentData = undefined;
  addPolicy(value);
}

/**
 * In place of the empty shell that `notFound()` leaves.
 * @param {string} path
 * @param {string} distDir
 * @param {import('./shared-pages.mjs').Shared} shared
 */
async function notFoundPage(path, distDir, shared) {
  shared.notFound ??= readNotFoundPage(distDir);
  return withWordsOf(await shared.notFound, path);
}
