import { connection } from 'next/server';
import { endLogin } from '@/lib/studio/github-login.ts';

/** Where GitHub sends them back to. */
export async function GET(request: Request) {
  await connection(); // Whether it is on, the environment of the server says, not that of the build.
  return endLogin(request);
}
