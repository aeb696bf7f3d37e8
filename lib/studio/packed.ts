import { existsSync } from 'node:fs';
import path from 'node:path';
import { siteRoot } from '../posts.ts';

/** The studio's program: what `npm run admin` fetches, and nothing else. */
export const DECAP = {
  name: 'decap-cms',
  version: '3.16.3',
  integrity:
    'sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==',
} as const;

/** Where it is served; the version in it so that no cache has an older one. */
const ADDRESS = `/admin/${DECAP.name}-${DECAP.version}`;

/** What a browser loads of it first; that finds the rest beside it. */
export const DECAP_SCRIPT = `${ADDRESS}/decap-cms.js`;

/** Where it lies; git ignores it. */
export const decapFolder = path.join(siteRoot, 'public', ADDRESS);

/** Whether `npm run admin` has been here. */
export function isPacked(): boolean {
  return existsSync(path.join(siteRoot, 'public', DECAP_SCRIPT));
}
