import { type Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { excessOfYaml } from '../yaml/limits.ts';

/** Front matter in the text of its file: all ranges of its nodes count from the beginning of that. */
export type Head = {
  document: Document.Parsed;
  /** Undefined when it holds anything but fields. */
  map: YAMLMap | undefined;
  /** Where the YAML and, behind the fence that closes it, the body begin. */
  start: number;
  end: number;
  bodyStart: number;
};

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;

/**
 * Finds the front matter of a markdown file, which stays as it is: a BOM, CRLF and all. Undefined
 * when there is none. Whether it is sound is for the loader to say.
 */
export function readHead(text: string): Head | undefined {
  const start = OPENING.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const closing = /^---[ \t]*(?:\r\n?|\n|$(?![\s\S]))/gm;
  closing.lastIndex = start;
  const close = closing.exec(text);
  if (!close) return undefined;
  // Blanks in the place of the opening fence keep the ranges those of the file.
  const source = `${' '.repeat(start - 1)}\n${text.slice(start, close.index)}`;
  const document = parseDocument(isTooMuch(source) ? '' : source, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
  });
  const map = isMap(document.contents) ? document.contents : undefined;
  return { document, map, start, end: close.index, bodyStart: close.index + close[0].length };
}

/** The parser would take its time; the loader says why it takes no such file. */
function isTooMuch(yaml: string): boolean {
  return excessOfYaml(yaml.split(/\r\n?|\n/)) !== undefined;
}

/** The value of a field, if it is text. */
export function fieldText({ map }: Head, name: string): string | undefined {
  const value = map?.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Names of the fields whose values are lists or maps of maps: text that a template shows. */
export function structuredFields({ map }: Head): string[] {
  return (map?.items ?? []).flatMap(({ key, value }) => {
    const inner = isMap(value) ? [value] : hasItems(value) ? value.items : [];
    return isScalar(key) && inner.some(isMap) ? [String(key.value)] : [];
  });
}

function hasItems(value: unknown): value is { items: unknown[] } {
  return typeof value === 'object' && value !== null && 'items' in value;
}
