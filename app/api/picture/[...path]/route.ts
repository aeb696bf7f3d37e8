import { pictureResponse } from '@/lib/picture-response.ts';

/** Every `/img/…` comes here (see `rewrites` in `next.config.ts`); its own address is a 404. */
export function GET(request: Request) {
  return pictureResponse(request);
}

export const HEAD = GET;
