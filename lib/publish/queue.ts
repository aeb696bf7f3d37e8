import { setTimeout } from 'node:timers/promises';
import { publish, type Wish } from '../publish.ts';
import type { Outcome } from './outcome.ts';

type Turn = { wish: Wish; outcome: Promise<Outcome> };

/** Milliseconds to wait for what follows a publish: a caller that died says nothing. */
const LONGEST_WAIT = 90_000;

/** Over when the publish before, and what followed it, is. */
let last: Promise<unknown> = Promise.resolve();
let waiting: Turn | undefined;

/**
 * Publishes when it is our turn. Whoever comes while another waits shares its turn: both get what
 * is there when it begins.
 */
export function publishInTurn(wish: Wish): Promise<Outcome> {
  if (waiting) {
    waiting.wish = joined(waiting.wish, wish);
    return waiting.outcome;
  }
  const turn: Turn = { wish, outcome: last.then(() => begin(turn)) };
  waiting = turn;
  last = turn.outcome.then(({ finished }) => Promise.race([finished, timeLimit()]), noOutcome);
  return turn.outcome;
}

function begin(turn: Turn): Promise<Outcome> {
  waiting = undefined;
  return publish(turn.wish);
}

function joined(a: Wish, b: Wish): Wish {
  const lists = [a.folders, b.folders].filter((folders) => folders !== undefined);
  return {
    git: a.git ?? b.git,
    folders: lists.includes('all') ? 'all' : lists.flat(),
    start: a.start || b.start,
    follow: a.follow && b.follow,
  };
}

/** Its caller is told; the next one has its turn all the same. */
function noOutcome(): void {}

function timeLimit(): Promise<void> {
  return setTimeout(LONGEST_WAIT, undefined, { ref: false });
}
