import { serializeForScript } from '@/lib/structured-data/serialize.ts';

/** One object for search engines, as `lib/structured-data.ts` makes it; nothing for none. */
export function JsonLd({ data }: { data: object | undefined }) {
  if (!data) return null;
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that holds no `<`
      dangerouslySetInnerHTML={{ __html: serializeForScript(data) }}
    />
  );
}
