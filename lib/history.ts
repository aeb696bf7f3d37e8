import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBuiltFrom } from './built-from.ts';
import { distDir } from './posts.ts';
import { PublishLog } from './publish/log.ts';
import type { FileState, LogEntry } from './publish/log-line.ts';
import { siteData } from './site-data.mjs';
import type { FileChange } from './snapshot/update.ts';

/** The build's content, and what was published since. */
export async function readHistory() {
  const build = readFileSync(path.join(distDir, 'BUILD_ID'), 'utf8').trim();
  const { log, done, undone, isLost } = PublishLog.open(
    path.join(siteData, build, 'published.jsonl'),
    path.join(distDir, 'pages', 'shown'),
  );
  return {
    build,
    log,
    done,
    undone,
    isLost,
    entries: [...done, ...undone],
    built: await readBuiltFrom(distDir),
  };
}

/** Does again what is written in the log, and returns what it changes for readers. */
export function replay(files: Map<string, FileState>, entries: readonly LogEntry[]): FileChange[] {
  return entries.flatMap((entry) =>
    entry.files.map(({ file, state }): FileChange => {
      const before = files.get(file)?.live;
      if (state) files.set(file, state);
      else files.delete(file);
      return { before, after: state?.live };
    }),
  );
}
