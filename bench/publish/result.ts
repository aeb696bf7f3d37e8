import type { HugoCost } from './hugo.ts';
import type { PublishingCost } from './measure.ts';
import type { Cost } from './run.ts';

/** All that was measured on a site of so many posts. */
export type Result = {
  posts: number;
  build: Cost;
  publishing: PublishingCost;
  /** Seconds of processor time of loading the content, without and with what was parsed before. */
  snapshot: { cold: number; warm: number };
  /** Left out where Hugo is not installed or would take too long. */
  hugo?: HugoCost | undefined;
};
