import { stringify } from 'yaml';
import { unfitTag } from '../../lib/tags.ts';

/** The places of a post in which a string may stand. */
export type Place = 'title' | 'tag' | 'description' | 'alt' | 'text' | 'picture';

/** All but the address of a picture, which has to be one of `public/img/`. */
export const WITHOUT_PICTURE: Place[] = ['title', 'tag', 'description', 'alt', 'text'];

/** A string and where it stands. */
export type Placed = { string: string; places: readonly Place[] };

/** What the front matter of a post holds, as far as strings stand in it. */
export type Fields = {
  title: string;
  tags: string[];
  description: string;
  featuredimagealt: string;
};

/** A post that holds no string has this tag, and one of its own. */
export const INNOCENT_TAG = 'polos';
export const ownTag = (index: number) => `sendiri ${index}`;

const PICTURE = '/img/ayah-menggendong.webp';
/** So many that the page has contents. */
const HEADINGS = '## Satu\n\n## Dua\n\n## Tiga\n\n';
const BETWEEN = ' ¦ ';

/** The front matter of post number `index` with strings in their places, and words in the others. */
export function fieldsOf(strings: readonly Placed[], index: number): Fields {
  const at = (place: Place, words: string) => placedAt(strings, place).join(BETWEEN) || words;
  const own = strings.length === 0 ? [INNOCENT_TAG, ownTag(index)] : [];
  return {
    title: at('title', `Judul ${index}`),
    tags: [...own, ...joinedTags(placedAt(strings, 'tag'))],
    description: at('description', 'Ringkasan.'),
    featuredimagealt: at('alt', 'Ayah menggendong'),
  };
}

/** The same as a file of `posts/`; the first posts are the newest. */
export function postFile(strings: readonly Placed[], index: number): string {
  const date = new Date(Date.UTC(2024, 0, 1) - index * 60_000).toISOString();
  const fields = { ...fieldsOf(strings, index), date, featuredimage: PICTURE };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n${bodyOf(strings)}`;
}

/**
 * The body of a post: an item for each string, which ends whatever the string begins. In it the
 * string is an address, a title, a label, a heading, a paragraph.
 */
export function bodyOf(strings: readonly Placed[]): string {
  const links = placedAt(strings, 'text').map((string) =>
    item(
      `[a](${string}) [b](<${string}> "${string}") ![${string}](${PICTURE} "${string}")`,
      `# ${string}`,
      string,
    ),
  );
  const pictures = placedAt(strings, 'picture').map((string) =>
    item(`![a](${string}) ![b](<${string}>)`),
  );
  return `Kalimat.\n\n![Ayah](${PICTURE} 'Kalimat')\n\n${HEADINGS}${[...links, ...pictures].join('')}`;
}

function placedAt(strings: readonly Placed[], place: Place): string[] {
  return strings.flatMap(({ string, places }) => (places.includes(place) ? [string] : []));
}

function item(...blocks: string[]): string {
  return `- ${blocks.join('\n\n').replaceAll('\n', '\n  ')}\n`;
}

/** In as few tags as there is room for: each has a page of its own. */
function joinedTags(texts: readonly string[]): string[] {
  const tags: string[] = [];
  for (const text of texts) {
    const joined = [tags.at(-1), text].filter((part) => part !== undefined).join(BETWEEN);
    if (tags.length > 0 && unfitTag(joined) === undefined) tags[tags.length - 1] = joined;
    else tags.push(text);
  }
  return tags;
}
