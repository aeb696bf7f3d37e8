import { GONE, type Ledger, movedTo } from './ledger.ts';
import { comparablePath } from './path-spelling.ts';

/** Where addresses that are no more lead now, by the spelling of `comparablePath()`. */
export function movedPaths(ledger: Ledger): Map<string, string> {
  const moved = [...ledger].flatMap(([path, entry]): [string, string][] => {
    const target = movedTo(entry);
    return target === undefined ? [] : [[comparablePath(path), target]];
  });
  return new Map(moved);
}

/** The addresses that an editor marked as gone, in the same spelling. */
export function gonePaths(ledger: Ledger): Set<string> {
  return new Set(
    [...ledger].filter(([, { hash }]) => hash === GONE).map(([path]) => comparablePath(path)),
  );
}
