import { siteRoot } from './posts.ts';
import { serverState } from './server-state.mjs';
import { watchContent } from './watch.ts';

/** With `PUBLISH_WATCH` the server publishes what changes in its folders by itself. */
export function watchOwnContent(): void {
  const { PUBLISH_WATCH, PUBLISH_GIT, NEXT_PHASE } = process.env;
  if (!PUBLISH_WATCH || NEXT_PHASE === 'phase-production-build') return;
  if (PUBLISH_GIT) {
    process.stderr.write('PUBLISH_WATCH is left out: with PUBLISH_GIT content comes from git\n');
    return;
  }
  watchContent(siteRoot, (folders) => serverState().publish({ folders, tell: true }));
}
