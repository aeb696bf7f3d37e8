import { ask } from './pages.ts';
import { toFile } from './publishing-posts.ts';
import { publish, write } from './publishing-site.ts';
import type { RunningSite } from './site.ts';

/** The post that is rewritten while it is read, among others. */
export const COUNTED = '/posts/dihitung';

/** Writes the newest post; its count stands in its text and, by its excerpt, on the home page. */
export function writeCount(count: number, slug = 'dihitung'): void {
  const body = `Hitungan ${count}. ${'Satu, dua, tiga, empat, lima, enam, tujuh, delapan. '.repeat(8)}`;
  write(`posts/${slug}.md`, toFile({ title: 'Judul', date: '2024-12-01', tags: ['satu'], body }));
}

/** Publishes a post with another count; it is live when this returns. */
export async function publishCount(count: number, site: RunningSite, slug?: string): Promise<void> {
  writeCount(count, slug);
  const { status } = await publish(site);
  if (status !== 200) throw new Error(`Publishing ${count} answered ${status}`);
}

/** The count that a page shows now. */
export async function countOn(address: string, origin: string): Promise<number> {
  return countIn((await ask(address, origin)).text);
}

/** The count that a text shows; NaN where it has none. */
export function countIn(text: string): number {
  return Number(/Hitungan (\d+)\./.exec(text)?.[1]);
}
