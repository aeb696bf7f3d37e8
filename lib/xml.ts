/** Values of attributes by name; undefined leaves one out. */
export type XmlAttributes = Record<string, string | undefined>;

/**
 * One element. Content that is a string is text and gets escaped; a list holds elements already
 * made, and those that are undefined are left out. Names are ours, and not looked at.
 */
export function xmlElement(
  name: string,
  content: string | readonly (string | undefined)[],
  attributes: XmlAttributes = {},
): string {
  const start = `<${name}${written(attributes)}`;
  if (content.length === 0) return `${start}/>`;
  const inside = typeof content === 'string' ? escaped(content) : lines(content);
  return `${start}>${inside}</${name}>`;
}

/**
 * Takes out what XML 1.0 cannot hold even as a reference (https://www.w3.org/TR/xml/#charsets), and
 * the control characters that it holds but advises against.
 */
export function withoutForbidden(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}

function written(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
    )
    .join('');
}

function lines(elements: readonly (string | undefined)[]): string {
  return `\n${elements.filter((element) => element !== undefined).join('\n')}\n`;
}

/** `]]>` may not stand in text, and parsers read `\r` as `\n` unless it is a reference. */
function escaped(text: string): string {
  const references = { '&': '&amp;', '<': '&lt;', '\r': '&#13;', ']]>': ']]&gt;' };
  return Object.entries(references).reduce(
    (xml, [sign, reference]) => xml.replaceAll(sign, reference),
    text,
  );
}
