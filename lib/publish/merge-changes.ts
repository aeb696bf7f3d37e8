import type { FileChange } from '../snapshot/update.ts';

/** One change of each file, from where it was first to where it is in the end. */
export function mergeChanges(changes: readonly FileChange[]): FileChange[] {
  const merged = new Map<string, FileChange>();
  for (const { before, after } of changes) {
    const file = (before ?? after)?.file ?? '';
    const first = merged.get(file);
    merged.set(file, { before: first ? first.before : before, after });
  }
  return [...merged.values()].filter(({ before, after }) => before !== after);
}
