import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseFrontMatter } from '../../lib/front-matter.ts';
import { formatProblem } from '../../lib/problems.ts';
import type { HostilePost, Manifest } from './manifest.ts';
import type { Placing, Wish } from './placing.ts';
import { type Place, type Placed, postFile, WITHOUT_PICTURE } from './post-files.ts';

/** So many posts without strings come first: lists have more than one page of them. */
const INNOCENT = 14;

/** As many as the smallest machine has processors. */
const PROCESSES = 2;

const PLACING = fileURLToPath(new URL('placing.ts', import.meta.url));

/** In the short run so many strings share a post, where it has room for them. */
const TOGETHER = 10;

/** What is longer is a list of all attributes, 160 times with another element: one in eight stands everywhere. */
const LONG = 1_000;

/** A longer tag has a page nearly for itself: one in three does, and the others are titles alone. */
const LONG_TAG = 50;

/**
 * Lets the loader look at a post for each string, which holds it in every place, or in fewer where
 * that is refused. Returns what was refused, and posts that may be published, with the strings in all
 * the places where they may stand: `all` says whether each string has a post of its own.
 */
export async function prepare(
  strings: readonly string[],
  all: boolean,
): Promise<Pick<Manifest, 'posts' | 'refusals'>> {
  const wishes = strings.map((string, index) => ({
    string,
    wanted: all ? WITHOUT_PICTURE : placesInShort(string, index),
  }));
  const { placed, refusals } = await placing(wishes);
  const together = all ? 1 : TOGETHER;
  const posts: HostilePost[] = [];
  for (let index = 0; index < INNOCENT; index++) posts.push(...accepted([], index));
  for (let from = 0; from < placed.length; from += together) {
    posts.push(...accepted(placed.slice(from, from + together), posts.length));
  }
  return { posts, refusals };
}

function placesInShort(string: string, index: number): Place[] {
  if (string.length > LONG && index % 8 > 0) return ['text'];
  const hasTag = string.length <= LONG_TAG || index % 3 === 0;
  return WITHOUT_PICTURE.filter((place) => place !== 'tag' || hasTag);
}

/** Shared out in turn, as long ones stand side by side. */
async function placing(wishes: readonly Wish[]): Promise<Placing> {
  const shares = Array.from({ length: PROCESSES }, (_, share) =>
    inProcess(wishes.filter((__, index) => index % PROCESSES === share)),
  );
  const placings = await Promise.all(shares);
  return {
    placed: wishes.flatMap(
      (_, index) => placings[index % PROCESSES]?.placed[Math.floor(index / PROCESSES)] ?? [],
    ),
    refusals: placings.flatMap(({ refusals }) => refusals),
  };
}

async function inProcess(wishes: readonly Wish[]): Promise<Placing> {
  const child = fork(PLACING, { execArgv: ['--import', 'tsx'] });
  child.send(wishes);
  const [result] = await once(child, 'message');
  return result;
}

/** One post with these strings, or more where together they are too much for the front matter of one. */
function accepted(strings: Placed[], index: number): HostilePost[] {
  const slug = `pos-${index}`;
  const file = postFile(strings, index);
  const { frontMatter, problems } = parseFrontMatter(file, `posts/${slug}.md`, 'post');
  if (frontMatter) {
    const { title, tags = [], description = '', featuredimagealt = '' } = frontMatter;
    return [{ slug, index, strings, title, tags, description, featuredimagealt }];
  }
  if (strings.length < 2) throw new Error(problems.map(formatProblem).join('\n'));
  const half = Math.ceil(strings.length / 2);
  const posts = accepted(strings.slice(0, half), index);
  return [...posts, ...accepted(strings.slice(half), index + posts.length)];
}
