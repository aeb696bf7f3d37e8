import { postPath } from '../../lib/urls.ts';
import { pick, type Random, randomFrom, wholeFrom, zipfPlaces } from './random.ts';
import { HEADINGS, SENTENCE, TAGS, TITLES } from './vocabulary.ts';

/** One post of a generated site, its text with front matter. */
export type GeneratedPost = { slug: string; text: string };

/** Posts that others link to. They are never removed, so that no link dies. */
export const LINKED_POSTS = 50;

const WORDS = 600;
const TAGS_A_POST = 9;
const SEED = 20_241_124;

/** Between these the dates lie: all past, whenever the benchmark runs. */
const [FIRST_DATE, LAST_DATE] = [Date.UTC(2016, 0, 1), Date.UTC(2025, 0, 1)];
const MINUTE = 60_000;

/**
 * Writes post `index`. It is the same each time, however many there are: a larger site holds the
 * posts of a smaller one. `pictures` are paths such as `/img/x.webp`.
 */
export function generatePost(index: number, pictures: readonly string[]): GeneratedPost {
  const random = randomFrom(SEED + index * 7919);
  const title = titleFor(random);
  const date = LAST_DATE - wholeFrom(random, 1, (LAST_DATE - FIRST_DATE) / MINUTE) * MINUTE;
  const lines = [
    'templateKey: blog-post',
    `title: ${title}`,
    `date: ${new Date(date).toISOString()}`,
    `description: ${sentence(random)}`,
    ...(index % 500 === 7 ? ['featuredpost: true'] : []),
    `featuredimage: ${pick(random, pictures)}`,
    `featuredimagealt: ${sentence(random)}`,
    'tags:',
    ...zipfPlaces(random, TAGS.length, TAGS_A_POST).map((place) => `  - ${TAGS[place]}`),
  ];
  const text = `---\n${lines.join('\n')}\n---\n\n${bodyFor(random, index)}`;
  return { slug: slugOf(index), text };
}

/** The title of a generated post with a number behind it, which no post has before. */
export function withTitleEdition(text: string, edition: number): string {
  return text.replace(/^title: (.*?)(?: edisi \d+)?$/m, `title: $1 edisi ${edition}`);
}

/** What `withTitleEdition` makes readers see. */
export function titleEdition(edition: number): string {
  return ` edisi ${edition}`;
}

/** Another number in the first paragraph: as many words, and nothing else of the post changes. */
export function withBodyEdition(text: string, edition: number): string {
  return text.replace(/Suntingan ke-\d+\./, bodyEdition(edition));
}

/** What `withBodyEdition` makes readers see. */
export function bodyEdition(edition: number): string {
  return `Suntingan ke-${edition}.`;
}

function slugOf(index: number): string {
  const title = titleFor(randomFrom(SEED + index * 7919));
  return `${title.toLowerCase().replace(/\W+/g, '-')}-${index}`;
}

function titleFor(random: Random): string {
  const { starts, subjects, ends } = TITLES;
  return `${pick(random, starts)} ${pick(random, subjects)} ${pick(random, ends)}`;
}

/** A first paragraph, then headings with text under them, up to the words a post has. */
function bodyFor(random: Random, index: number): string {
  const blocks = [`${bodyEdition(0)} ${paragraph(random, index)}`];
  // A section has about 110 words: the last one passes the mark by half of them.
  for (let section = 0; wordsIn(blocks) < WORDS - 55; section++) {
    blocks.push(`## ${pick(random, HEADINGS)}`, paragraph(random, index), paragraph(random, index));
    if (section % 2 === 0) blocks.push(list(random, section % 4 === 0 ? '-' : '1.'));
    if (section === 1) blocks.push(`### ${pick(random, HEADINGS)}`, `> ${sentence(random)}`);
    if (section === 2 && index % 4 === 0) blocks.push(table(random));
  }
  const source = '[Ikatan Dokter Anak Indonesia](https://www.idai.or.id/)';
  return `${blocks.join('\n\n')}\n\nBacaan lain ada di laman ${source}.\n`;
}

function paragraph(random: Random, index: number): string {
  const sentences = Array.from({ length: wholeFrom(random, 2, 4) }, () => sentence(random));
  const linked = wholeFrom(random, 0, LINKED_POSTS - 1);
  if (random() < 0.4 && linked < index) {
    sentences.push(`Lihat juga [tulisan tentang ini](${postPath(slugOf(linked))}).`);
  }
  return sentences.join(' ');
}

function list(random: Random, marker: string): string {
  const items = Array.from({ length: wholeFrom(random, 3, 5) }, () => {
    return `${marker} **${pick(random, SENTENCE.objects)}**, ${pick(random, SENTENCE.endings)};`;
  });
  return items.join('\n');
}

function table(random: Random): string {
  const { times, objects } = SENTENCE;
  const rows = Array.from(
    { length: 3 },
    () => `| ${pick(random, times)} | ${pick(random, objects)} |`,
  );
  return ['| Waktu | Yang diperhatikan |', '| --- | --- |', ...rows].join('\n');
}

function sentence(random: Random): string {
  const { times, actors, actions, objects, endings } = SENTENCE;
  const action = `${pick(random, actors)} ${pick(random, actions)} ${pick(random, objects)}`;
  return `${pick(random, times)}, ${action} ${pick(random, endings)}.`;
}

function wordsIn(blocks: readonly string[]): number {
  return blocks.join(' ').split(/\s+/).length;
}
