import { type ContentFile, hasErrors } from '../../lib/content-file.ts';
import { parseContentFile } from '../../lib/content-parser.ts';
import { parseFrontMatter } from '../../lib/front-matter.ts';
import { picturesOf } from '../../lib/images.ts';
import { formatProblem } from '../../lib/problems.ts';
import type { HostilePost, Manifest, Refusal } from './manifest.ts';
import { type Place, type Placed, postFile, WITHOUT_PICTURE } from './post-files.ts';

const pictures = picturesOf();

/** So many posts without strings come first: lists have more than one page of them. */
const INNOCENT = 14;

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
  const refusals: Refusal[] = [];
  const placed: Placed[] = [];
  for (const [index, string] of strings.entries()) {
    const wanted = all ? WITHOUT_PICTURE : placesInShort(string, index);
    placed.push(await fullest(string, wanted, refusals));
  }
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

/** The string in as many of the places as it may stand in together, and as the address of a picture. */
async function fullest(string: string, wanted: Place[], refusals: Refusal[]): Promise<Placed> {
  const isAllowed = async (places: readonly Place[]) => {
    const file = `posts/${places.join('-')}.md`;
    const content = await read(file, postFile([{ string, places }], INNOCENT));
    if (!hasErrors(content)) return true;
    refusals.push({ file, string, messages: errorsOf(content) });
    return false;
  };
  const places: Place[] = (await isAllowed(['picture'])) ? ['picture'] : [];
  if (await isAllowed(wanted)) return { string, places: [...wanted, ...places] };
  for (const place of wanted) if (await isAllowed([...places, place])) places.push(place);
  return { string, places };
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

function read(file: string, text: string): Promise<ContentFile> {
  const bytes = Buffer.from(text);
  return parseContentFile('post', file, bytes, { size: bytes.length, mtimeMs: 0 }, pictures);
}

function errorsOf({ problems }: ContentFile): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}
