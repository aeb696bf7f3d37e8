import { draftMode } from 'next/headers';
import { redirect } from 'next/navigation';
import { findPreview, getPreview } from '@/lib/preview.ts';
import { isAmong, usable } from '@/lib/secrets.ts';

/** Shows an editor who has the secret what readers do not see; see "Seeing it before readers do" in the README. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const secret = Buffer.from(searchParams.get('secret') ?? '');
  const secrets = usable([process.env.DRAFT_SECRET]).map((text) => Buffer.from(text));
  // To somebody without the secret a slug that is there is as one that is not.
  if (!isAmong(secret, secrets)) return new Response(null, { status: 404 });
  const path = findPreview(await getPreview(), searchParams.get('slug') ?? '');
  if (path === undefined) return new Response(null, { status: 404 });
  (await draftMode()).enable();
  redirect(path);
}
