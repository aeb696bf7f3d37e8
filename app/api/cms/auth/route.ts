import { connection } from 'next/server';
import { beginLogin } from '@/lib/studio/github-login.ts';

/** Where the studio sends editors to log in with GitHub. */
export async function GET(request: Request) {
  await connection(); // Whether it is on, the environment of the server says, not that of the build.
  return beginLogin(request);
}
