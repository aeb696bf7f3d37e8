/** A start tag: its name and attributes, character references decoded. */
export type Tag = { name: string; attributes: [string, string][] };

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*>/g;
const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/**
 * The start tags of HTML as remark-html writes it: values in double quotes, `<` always escaped in
 * text. Throws on any other `<`, so that nothing a browser would read as a tag is passed over.
 */
export function tagsOf(html: string): Tag[] {
  const rest = html.replace(TAG, '');
  if (rest.includes('<')) throw new SyntaxError(`Cannot read as tags: ${rest}`);
  return [...html.matchAll(TAG)]
    .filter(([, slash]) => slash === '')
    .map(([, , name = '', attributes = '']) => ({
      name,
      attributes: [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]),
    }));
}

function decode(value: string): string {
  return value.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)));
}
