import { SPECULATION_RULES } from '@/lib/page-scripts.mjs';

/** Which pages the browser may fetch before they are asked for. */
export function SpeculationRules() {
  return (
    <script
      type="speculationrules"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
      dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }}
    />
  );
}
