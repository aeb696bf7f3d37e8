import Validator, { type Issue } from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';

const SCRIPT = /<script\b[^>]*\stype="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g;

/** What a page tells search engines: its JSON-LD, parsed, in the order of the page. */
export function structuredDataOf(html: string): unknown[] {
  return [...html.matchAll(SCRIPT)].map(([, json = '']): unknown => JSON.parse(json));
}

/**
 * What Adobe's validator, which knows Google's rules, has against the structured data of a page:
 * `error: BreadcrumbList[0].itemListElement[1]: Required attribute "name" is missing`. It has no
 * rules for articles and lists; those have only their parts looked at.
 */
export async function problemsOf(html: string): Promise<string[]> {
  const issues = await new Validator().validate(new WebAutoExtractor().parse(html));
  return issues.map(
    (issue) => `${issue.severity.toLowerCase()}: ${placeOf(issue)}: ${issue.issueMessage}`,
  );
}

function placeOf({ rootType, path }: Issue): string {
  if (!path) return rootType;
  return path
    .map(
      ({ type = '', property = type, index }) =>
        property + (index === undefined ? '' : `[${index}]`),
    )
    .join('.');
}
