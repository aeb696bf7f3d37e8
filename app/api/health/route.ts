import { connection } from 'next/server';
import { health } from '@/lib/health.ts';

/** Whether readers should be sent here, and what they would find. */
export async function GET() {
  await connection();
  const state = await health();
  return Response.json(state, { status: state.ready ? 200 : 503 });
}
