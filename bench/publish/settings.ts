import { parseArgs } from 'node:util';
import { wholeNumber } from '../settings.ts';

/** What to measure: sites of so many posts, each with so many edits and half as many other changes. */
export type PublishSettings = { posts: number[]; rounds: number; keep: boolean };

/** Settings from the command line. Throws on unknown ones, and on numbers out of bounds. */
export function readPublishSettings(): PublishSettings {
  const { values } = parseArgs({
    options: {
      posts: { type: 'string', default: '100,1000,10000' },
      rounds: { type: 'string', default: '20' },
      keep: { type: 'boolean', default: false },
    },
  });
  const posts = values.posts.split(',').map((text) => wholeNumber('--posts', text, 1_000_000, 100));
  return {
    posts: [...new Set(posts)].sort((a, b) => a - b),
    // Even the smallest site has as many posts to change.
    rounds: wholeNumber('--rounds', values.rounds, 40),
    keep: values.keep,
  };
}
