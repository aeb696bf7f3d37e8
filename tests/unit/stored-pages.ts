import { PageStore } from '../../lib/page-store.mjs';
import { temporaryFolder } from './temporary-site.ts';

export const LIMITS = { memory: 1024 * 1024, disk: 1024 * 1024 };
export const MINUTE = 60_000;

/** The key that Next gives a page, by its path as Next normalizes it. */
export function keyOf(pathname: string): string {
  return `/route-cache/APP_PAGE/${'0'.repeat(64)}/$${pathname}`;
}

export const KEY = keyOf('/posts/x');

/** A page with these cache tags, rendered a minute ago unless it is said. */
export function pageOf(text: string, tags = 'posts', lastModified = Date.now() - MINUTE) {
  return {
    body: Buffer.from(text),
    status: 200,
    headers: { 'x-next-cache-tags': tags },
    lastModified,
    cacheControl: { revalidate: 900, expire: 31_536_000 },
  };
}

/** A store in a folder of its own that holds one page under `KEY`. */
export async function storeWith(page: ReturnType<typeof pageOf>, limits = LIMITS) {
  const folder = temporaryFolder();
  const store = new PageStore(folder, limits);
  await store.set(KEY, page);
  return { folder, store };
}
