import type { ContentFile } from '../content-file.ts';
import { nextChange } from '../visibility.ts';
import { isSound } from './items.ts';
import type { PersistentMap } from './persistent-map.ts';
import type { FileChange } from './update.ts';

/** A file that appears or goes at `due`, in milliseconds since 1970. */
export type Waiting = { file: ContentFile; due: number };

/** The waiting files that are due at `at`, each as a change of its own; not those that changed. */
export function dueFiles(
  waiting: PersistentMap<Waiting>,
  changes: readonly FileChange[],
  at: number,
): FileChange[] {
  const changed = new Set(changes.map(({ before }) => before?.file));
  return [...waiting.values()]
    .filter(({ file, due }) => due <= at && !changed.has(file.file))
    .map(({ file }) => ({ before: file, after: file }));
}

/** The files that wait after `changes`, as it is at `at`. */
export function updateWaiting(
  waiting: PersistentMap<Waiting>,
  changes: readonly FileChange[],
  at: number,
): PersistentMap<Waiting> {
  const gone = changes.flatMap(({ before }) =>
    before && waiting.has(before.file) ? [before.file] : [],
  );
  return waiting.with(
    gone,
    changes.flatMap(({ after }) => waitingEntry(after, at)),
  );
}

/** When the first of them is due; undefined when none waits. */
export function firstDue(waiting: PersistentMap<Waiting>): number | undefined {
  let first: number | undefined;
  for (const { due } of waiting.values()) {
    if (first === undefined || due < first) first = due;
  }
  return first;
}

function waitingEntry(file: ContentFile | undefined, at: number): [string, Waiting][] {
  const due = file && isSound(file) ? nextChange(file.frontMatter, at) : undefined;
  return file === undefined || due === undefined ? [] : [[file.file, { file, due }]];
}
