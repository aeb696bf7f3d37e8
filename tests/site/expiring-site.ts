import { ask } from './pages.ts';
import { copySite } from './site.ts';

export const COUNTED = '/posts/dihitung';

/** More than the store of a small test keeps in memory. */
export const NAMES = Array.from({ length: 36 }, (_, index) => `tulisan-${index + 1}`);

const PARAGRAPH = 'Menyusui adalah keterampilan yang dipelajari berdua, pelan-pelan. '.repeat(8);

/** What publishing does: the new text, a new snapshot, then the tags, in this order. */
const EXPIRE = `
import { writeFileSync } from 'node:fs';
import { revalidateTag } from 'next/cache';

export async function POST(request: Request) {
  const slug = new URL(request.url).searchParams.get('slug');
  writeFileSync(\`posts/\${slug}.md\`, await request.text());
  Reflect.deleteProperty(globalThis, Symbol.for('dekap-pagi.snapshot'));
  for (const tag of [\`post:\${slug}\`, 'posts']) revalidateTag(tag, { expire: 0 });
  return new Response('expired');
}
`;

/** A copy of the site with one post that is rewritten while it is read, among others. */
export function copyExpiringSite(): Promise<string> {
  const others = NAMES.map((name) => [`${name}.md`, postOf(name, '2024-01-01')]);
  const posts = { ...Object.fromEntries(others), 'dihitung.md': countedPost(0) };
  return copySite('expiring', posts, { 'app/api/expire/route.ts': EXPIRE });
}

/** The newest post; its count stands in its text and, by its excerpt, on the home page. */
export function countedPost(count: number): string {
  return postOf(`Hitungan ${count}.`, '2024-12-01');
}

function postOf(text: string, date: string): string {
  return `---\ntitle: Judul\ndate: ${date}\ntags: [satu]\n---\n${text} ${PARAGRAPH}\n`;
}

/** The count that a page shows now. */
export async function countOn(address: string, origin: string): Promise<number> {
  const { text } = await ask(address, origin);
  return Number(/Hitungan (\d+)\./.exec(text)?.[1] ?? Number.NaN);
}

/** Publishes a post with another count; it is live when this returns. */
export async function publish(count: number, origin: string, slug = 'dihitung'): Promise<void> {
  const init = { method: 'POST', body: countedPost(count) };
  const { text } = await ask(`/api/expire?slug=${slug}`, origin, init);
  if (text !== 'expired') throw new Error(`Expiring failed: ${text.slice(0, 200)}`);
}
