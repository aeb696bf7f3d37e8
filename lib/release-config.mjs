import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Has Next take its configuration from a build that was made to be moved (`output: 'standalone'`), as
 * the `server.js` that Next writes for it does. `next.config.ts` is not there, nor what compiles it.
 * @param {string} distDir
 */
export function takeReleaseConfig(distDir) {
  /** @type {{ config: { output?: string } }} */
  const { config } = JSON.parse(
    readFileSync(path.join(distDir, 'required-server-files.json'), 'utf8'),
  );
  if (config.output === 'standalone') {
    process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
  }
}
