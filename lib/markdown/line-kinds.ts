const ITEM = /^\s*(?:[-*+][ \t]+\S|1[.)][ \t]+\S)/;
const ITEM_OF_LIST = /^\s*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const HEADING = /^\s*#{1,6}(?:\s|$)/;
const FOOTNOTE = /^\s*\[\^[^\]]+\]:/;

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** A line without the signs of the quotes that it stands in. */
export function withoutQuotes(line: string): string {
  return line.replace(/^[\s>]+/, '');
}

/** Whether a line begins an item of a list; one that is empty, or has another number than 1, ends no paragraph. */
export function beginsItem(line: string, inList: boolean): boolean {
  return ITEM.test(line) || (inList && ITEM_OF_LIST.test(line));
}

/** Whether a line ends the paragraph before it, as its beginning tells. */
export function endsParagraph(line: string, inList: boolean): boolean {
  const text = withoutQuotes(line);
  return text === '' || beginsItem(text, inList) || HEADING.test(text) || FOOTNOTE.test(text);
}

/** How many quotes and lists a line stands in, as its beginning tells. */
export function depthOf(line: string): number {
  const [start = ''] = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line) ?? [];
  const markers = start.match(/>|[-*+]|\d+/g)?.length ?? 0;
  if (markers === 0) return 0;
  // An item of a list within a list is indented by two columns at least.
  return markers + Math.floor(start.search(/\S/) / 2);
}
