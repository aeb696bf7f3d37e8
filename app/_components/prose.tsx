import './prose.css';

/** The text of a post or page. `html` is sanitised where it is made, in `lib/markdown.ts`. */
export function Prose({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised, see above
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
