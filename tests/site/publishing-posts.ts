/** What stands in a post; `body` is its text. */
export type PostParts = {
  title: string;
  date: string;
  tags?: readonly string[];
  /** More lines of front matter, as they stand in the file. */
  more?: readonly string[];
  body: string;
};

/** The post with a number; the higher, the newer. */
export function nameOf(number: number): string {
  return `tulisan-${number}`;
}

export const POSTS = 36;
export const NAMES = Array.from({ length: POSTS }, (_, index) => nameOf(index + 1));

/** Featured on the home page. */
export const FEATURED = nameOf(20);
/** The only post with the tag `sendiri`. */
export const ALONE = nameOf(9);
/** Shows a picture on top and one in its text. */
export const PICTURED = nameOf(30);
/** Has the old address `/tulisan-lama`. */
export const WITH_ALIAS = nameOf(12);
/** Links to `/tulisan-lama` and to the post that has it. */
export const LINKING = nameOf(22);

const PARAGRAPH = 'Menyusui adalah keterampilan yang dipelajari berdua, pelan-pelan. '.repeat(8);

/** All of `posts/`, as it is built. */
export function allPosts(): Record<string, string> {
  const posts = NAMES.map((name, index) => [`${name}.md`, toFile(generatedPost(index + 1))]);
  const page = (title: string) => `---\ntitle: ${title}\n---\nHalaman ${title}. ${PARAGRAPH}\n`;
  return {
    ...Object.fromEntries(posts),
    'pages/tentang.md': page('Tentang'),
    'pages/kontak.md': page('Kontak'),
  };
}

/** The text of a file. */
export function toFile({ title, date, tags = [], more = [], body }: PostParts): string {
  const lines = [`title: ${title}`, `date: ${date}`, `tags: [${tags.join(', ')}]`, ...more];
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

/** The post with a number, as it is built. */
export function generatedPost(number: number): Required<PostParts> {
  const name = nameOf(number);
  const date = new Date(Date.UTC(2024, 0, number)).toISOString();
  const tags = ['satu', ...(number % 2 ? ['Ganjil'] : ['genap']), ...(TAGS[name] ?? [])];
  const { more = [], body = '' } = SPECIAL[name] ?? {};
  return { title: `Judul ${number}`, date, tags, more, body: `Isi ${number}. ${PARAGRAPH}${body}` };
}

const TAGS: Record<string, string[]> = { [ALONE]: ['sendiri'], [FEATURED]: ['pilihan'] };

const SPECIAL: Record<string, Partial<PostParts>> = {
  [FEATURED]: { more: ['featuredpost: true'] },
  [PICTURED]: {
    more: ['featuredimage: /img/bulan-dan-buaian.webp', 'featuredimagealt: Bulan'],
    body: '\n\n![Popok](/img/popok-di-jemuran.webp)',
  },
  [WITH_ALIAS]: { more: ['aliases: [/tulisan-lama]'] },
  [LINKING]: { body: `\n\n[Lama](/tulisan-lama), [sekarang](/posts/${WITH_ALIAS}).` },
};
