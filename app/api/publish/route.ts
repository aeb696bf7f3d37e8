import { revalidateTag } from 'next/cache';
import { after } from 'next/server';
import { branchFrom } from '@/lib/publish/git-changes.ts';
import type { Outcome } from '@/lib/publish/outcome.ts';
import { publishInTurn } from '@/lib/publish/queue.ts';
import { isAuthorized } from '@/lib/publish/signature.ts';
import type { Wish } from '@/lib/publish.ts';
import { serverState } from '@/lib/server-state.mjs';

/** Makes what is new in the content live; see "Publishing" in the README. */
export async function POST(request: Request) {
  try {
    const wish = await wishOf(request);
    if (typeof wish === 'number') return new Response(null, { status: wish });
    // At once: all fetch at the same time.
    if (wish.tell) serverState().tellReplicas();
    return answer(await publishInTurn(wish));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return Response.json({ error: `Nothing was published. ${reason}` }, { status: 502 });
  }
}

/** What is asked for, or the status for someone who may not ask. Throws on a wrong setting. */
async function wishOf(request: Request): Promise<Wish | number> {
  const { PUBLISH_SECRET: secret, PUBLISH_GIT } = process.env;
  // Only the server itself says what it wants. It signs nothing: to look for that takes the body.
  const isSigned = request.headers.has('x-hub-signature-256');
  const own = { secrets: [], tokens: [serverState().token] };
  if (!isSigned && (await isAuthorized(request, own))) {
    const wish = (await request.json()) as Wish | null;
    if (wish?.follow) return { ...wish, ...wherever(PUBLISH_GIT) };
    if (wish) return wish;
  } else {
    if (!secret) return 404;
    if (!(await isAuthorized(request, { secrets: [secret], tokens: [] }))) return 401;
  }
  return { ...wherever(PUBLISH_GIT), tell: true };
}

/** Where content comes from. Throws on a wrong setting. */
function wherever(setting: string | undefined): Wish {
  const git = branchFrom(setting);
  return git ? { git } : { folders: 'all' };
}

function answer({ tags, finish, finished, ...outcome }: Outcome): Response {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  // After the response, and so after the tags have expired.
  after(finish);
  return Response.json(outcome, { status: outcome.heldBack.length > 0 ? 422 : 200 });
}
