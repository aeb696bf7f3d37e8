import { type Document, isMap, isNode, isScalar, type LineCounter, type Pair } from 'yaml';

/** A place in a text, from 1. */
export type Place = { line: number; column: number };

/** Where the parts of a YAML map stand in its text. */
export type YamlPlaces = {
  /** The place that so many characters stand before. */
  place: (offset: number) => Place;
  /** Where the value at a path stands, or the nearest parent that exists. */
  position: (path: readonly PropertyKey[]) => Place;
  /** Where a key of the map itself stands. */
  keyPosition: (key: string) => Place;
  /** Where a comment begins on the last line of a value without quotes. */
  commentPosition: (key: string) => Place | undefined;
};

/** Looks places up when somebody asks: most files have nothing to be told of. */
export function placesIn(source: string, document: Document, lines: LineCounter): YamlPlaces {
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    place,
    position: (path) => place(offsetOf(document, path)),
    keyPosition: (key) => {
      const found = pairOf(document, key)?.key;
      return place((isScalar(found) && found.range?.[0]) || 0);
    },
    commentPosition: (key) => {
      const offset = commentOffset(source, pairOf(document, key));
      return offset === undefined ? undefined : place(offset);
    },
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function pairOf({ contents }: Document, key: string): Pair | undefined {
  if (!isMap(contents)) return undefined;
  return contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
}

function commentOffset(source: string, pair: Pair | undefined): number | undefined {
  const { value } = pair ?? {};
  if (!isScalar(value) || value.type !== 'PLAIN' || !value.range) return undefined;
  const [, end] = value.range;
  const gap = source.slice(end).search(/[^ \t]/);
  if (gap === -1) return undefined;
  return source[end + gap] === '#' ? end + gap : undefined;
}
