import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bitsOf } from './takes.ts';

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/search/words-id');

/** `takes`: each root, and which affixes it takes. `rootOf`: words whose root is another word. */
export type Roots = { takes: Map<string, number>; rootOf: Map<string, string> };

let roots: Roots | undefined;

/** The roots of Indonesian, read when they are first asked for. */
export function knownRoots(): Roots {
  roots ??= readRoots();
  return roots;
}

function readRoots(): Roots {
  const read: Roots = { takes: new Map(), rootOf: new Map() };
  for (const file of ['roots.txt', 'own.txt']) {
    const lines = readFileSync(path.join(/* turbopackIgnore: true */ folder, file), 'utf8');
    for (const line of lines.split('\n')) {
      if (line && !line.startsWith('#')) addLine(line, read);
    }
  }
  return read;
}

/** A line of own.txt, which says what there may be; those of roots.txt are of its first kind. */
function addLine(line: string, { takes, rootOf }: Roots): void {
  const end = line.indexOf(' ');
  const word = end === -1 ? line : line.slice(0, end);
  const rest = end === -1 ? '' : line.slice(end + 1);
  if (rest.startsWith('=')) rootOf.set(word, rest.slice(2));
  if (rest.startsWith('=') || rest === '-') takes.delete(word);
  else takes.set(word, bitsOf(rest));
}
