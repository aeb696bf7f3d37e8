/**
 * Lets the browser fetch a post when the reader is about to open it. Same origin, posts only; the
 * browser itself leaves it alone when the reader saves data, battery or memory.
 */
const RULES = {
  prefetch: [
    {
      where: { and: [{ href_matches: '/posts/*' }, { not: { href_matches: '/posts/page/*' } }] },
      eagerness: 'moderate',
    },
  ],
};

export function SpeculationRules() {
  return (
    <script
      type="speculationrules"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
      dangerouslySetInnerHTML={{ __html: JSON.stringify(RULES) }}
    />
  );
}
