import type { Problem } from '../problems.ts';
import type { VisibleChange } from '../snapshot/update.ts';
import type { Snapshot } from '../snapshot.ts';
import { contentPath } from '../urls.ts';

/** What a publish did. */
export type Outcome = {
  published: string[];
  removed: string[];
  /** The errors of all files and pictures that are held back now. */
  heldBack: Omit<Problem, 'severity'>[];
  /** Addresses whose pages changed, the most important first. */
  expired: string[];
  milliseconds: number;
  commit: string | undefined;
  /** Cache tags that have to expire before anything else is done. */
  tags: string[];
  /** To be called when they have. Does what readers need not wait for; never throws. */
  finish: () => Promise<void>;
  finished: Promise<void>;
};

/**
 * The addresses of visible changes: those that show something new, and those that are no more. A
 * tag keeps its address as long as posts have it.
 */
export function changedAddresses(
  { tags }: Snapshot,
  changes: readonly VisibleChange[],
): Pick<Outcome, 'published' | 'removed'> {
  const known = changes.filter(({ kind, slug }) => kind !== 'tag' || tags.has(slug));
  const stays = ({ kind, after }: VisibleChange) => kind === 'tag' || after !== undefined;
  return {
    published: known.filter(stays).map(contentPath),
    removed: known.filter((change) => !stays(change)).map(contentPath),
  };
}

/** `finish` may be called by each who asked for the publish; `finished` is over when it was. */
export function once(work: () => Promise<void>): Pick<Outcome, 'finish' | 'finished'> {
  let end = () => {};
  let begun: Promise<void> | undefined;
  const finished = new Promise<void>((resolve) => (end = resolve));
  const finish = () => {
    begun ??= work().finally(end);
    return begun;
  };
  return { finish, finished };
}
