import { getTags } from '@/lib/cached-posts.ts';

/** The topics that the studio suggests. */
export async function GET() {
  const tags = await getTags();
  return Response.json(tags.map(({ name }) => name));
}
