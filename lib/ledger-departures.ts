import { GONE, type Ledger, movedTo } from './ledger.ts';
import { normalizePath } from './urls.ts';

/** Where addresses that are no more lead now, by the one spelling of `normalizePath()`. */
export function movedPaths(ledger: Ledger): Map<string, string> {
  const moved = [...ledger].flatMap(([path, entry]): [string, string][] => {
    const target = movedTo(entry);
    return target === undefined ? [] : [[spelled(path), target]];
  });
  return new Map(moved);
}

/** The addresses that an editor marked as gone, in the same spelling. */
export function gonePaths(ledger: Ledger): Set<string> {
  return new Set(
    [...ledger].filter(([, { hash }]) => hash === GONE).map(([path]) => spelled(path)),
  );
}

function spelled(path: string): string {
  return normalizePath(path) ?? path;
}
