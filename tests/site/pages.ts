/** Where the built site of this repository answers; `run.ts` starts it. */
export const origin = process.env.SITE_ORIGIN ?? 'http://127.0.0.1:3000';

/** One page of each kind. */
export const KINDS = {
  home: '/',
  posts: '/posts',
  post: '/posts/cara-meningkatkan-produksi-asi',
  longPost: '/posts/panduan-menyusui-40-hari-pertama',
  tablePost: '/posts/cara-menyimpan-asi-perah',
  plainPost: '/posts/memulai-mpasi-sambil-menyusui',
  longTitle: '/posts/kembali-bekerja-sambil-menyusui',
  tags: '/tags',
  tag: '/tags/menyusui',
  archive: '/archive',
  month: '/archive/2026/03',
  page: '/tentang',
  search: '/search',
  found: '/search?q=memerah+asi',
  foundNothing: '/search?q=zzzqqq',
  unknownPost: '/posts/tidak-ada',
  unknownPath: '/zzz',
} as const;

export type Answer = { status: number; location: string | null; headers: Headers; text: string };

/** Asks a server for a path, following no redirect. */
export async function ask(path: string, from = origin, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(from + path, { redirect: 'manual', ...init });
  const { status, headers } = response;
  const location = headers.get('location');
  return { status, location, headers, text: await response.text() };
}

/** Every address of this site that a page names in `href`, `src` or `srcset`. */
export function localLinks(html: string): string[] {
  const attributes = html.matchAll(/\s(?:href|src|srcset)="([^"]*)"/gi);
  return [...attributes]
    .flatMap(([, value = '']) => value.split(/,\s+/))
    .map((value) => value.trim().split(/\s/)[0] ?? '')
    .map((value) => value.replaceAll('&amp;', '&').replaceAll('&#x26;', '&'))
    .filter((value) => value.startsWith('/'))
    .map((value) => value.replace(/#.*$/, ''));
}
