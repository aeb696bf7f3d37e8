import { draftMode } from 'next/headers';

/** The way out of a preview. No link, which a browser might follow ahead of its reader. */
export async function POST() {
  (await draftMode()).disable();
  return new Response(null, { status: 303, headers: { Location: '/' } });
}
