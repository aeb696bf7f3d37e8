import { previewStyle } from '@/lib/studio/preview-style.ts';

/** How a post looks in the studio's preview: as readers have it. */
export function GET() {
  return new Response(previewStyle(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
