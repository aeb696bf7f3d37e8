import { type Answer, ask } from './pages.ts';

export const DRAFT_SECRET = 'rahasia pratinjau';

/** Where an editor with a secret comes in. */
export function previewAddress(slug: string, secret = DRAFT_SECRET): string {
  return `/api/draft?${new URLSearchParams({ secret, slug })}`;
}

export function enterPreview(origin: string, slug: string, secret?: string): Promise<Answer> {
  return ask(previewAddress(slug, secret), origin);
}

/** Asks as an editor does who came in to see `slug`. */
export async function askInPreview(origin: string, slug: string, address: string): Promise<Answer> {
  const { headers } = await enterPreview(origin, slug);
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  return ask(address, origin, { headers: { cookie } });
}
