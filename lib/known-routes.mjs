import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './files-below.mjs';

/** @typedef {{ page: string, regex: string }} Route of Next's manifest */
/** @typedef {{ regex: string }} Rule of the configuration */

/** The route of all that no other one knows: pages that editors wrote, old addresses, nothing. */
const REST = '/[...path]';

/**
 * Tells of paths whether Next, a rule of the configuration or `public/` may know them. As Next does
 * it knows the files that were there when it began.
 * @param {string} distDir
 * @returns {(address: string) => boolean}
 */
export function knownRoutes(distDir) {
  const manifest = JSON.parse(readFileSync(path.join(distDir, 'routes-manifest.json'), 'utf8'));
  /** @type {{ staticRoutes: Route[], dynamicRoutes: Route[], redirects: Rule[], rewrites: { beforeFiles: Rule[] } }} */
  const { staticRoutes, dynamicRoutes, redirects, rewrites } = manifest;
  const routes = [...staticRoutes, ...dynamicRoutes].filter(({ page }) => page !== REST);
  const known = [
    ...routes.map(({ regex }) => new RegExp(regex)),
    // Rules do not tell cases apart.
    ...[...redirects, ...rewrites.beforeFiles].map(({ regex }) => new RegExp(regex, 'i')),
  ];
  const files = publicAddresses(path.join(distDir, '../public'));
  return (address) => files.has(address) || known.some((regex) => regex.test(address));
}

/**
 * Pictures are left out: a rule leads to them, and there may be any number.
 * @param {string} folder
 */
function publicAddresses(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isFile()) return [file];
    return entry.name === 'img' ? [] : filesBelow(file);
  });
  return new Set(files.map((file) => `/${path.relative(folder, file)}`));
}
