import { type Document, isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import { forbiddenSign } from './forbidden-signs.ts';

/** A place in the YAML text, from 1, and what is wrong there. */
export type YamlProblem = { line: number; column: number; message: string };

/** A parsed YAML map that knows where each of its fields stands. */
export type YamlMap = {
  data: Record<string, unknown>;
  problems: YamlProblem[];
  /** Where the value at a path stands, or the nearest parent that exists. */
  position: (path: readonly PropertyKey[]) => { line: number; column: number };
  /** Where a key of the map itself stands. */
  keyPosition: (key: string) => { line: number; column: number };
};

const MESSAGES: Record<string, string> = {
  TAB_AS_INDENT: 'a tab indents this line; indent with two spaces instead',
  DUPLICATE_KEY: 'this key stands twice; keep one of them',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon and a space inside the value; put the whole value in quotes: "like: this"',
  BAD_SCALAR_START: 'the value begins with a sign that YAML reserves; put it in quotes',
  MULTIPLE_DOCS: 'a second document begins here; remove the line "..." or "---" before it',
  MISSING_CHAR: 'a closing quote or bracket is missing; add it',
  UNEXPECTED_TOKEN:
    'text after the value ends; put the whole value in single quotes, or write “ ” inside it',
};

/**
 * Parses YAML 1.2 with the core schema, so that dates stay text and `yes` is a word, and keeps
 * going after an error, so that all problems of a file are found at once. Anchors, aliases, merge
 * keys and custom tags are refused: front matter has no use for them and hostile files do.
 */
export function parseYamlMap(source: string): YamlMap {
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
  });
  const place = (offset: number) => placeOf(source, offset);
  const position = (path: readonly PropertyKey[]) => place(offsetOf(document, path));
  const problems = [
    ...syntaxProblems(document, place),
    ...referenceProblems(source, document, place),
  ];
  const data = toRecord(document, problems);
  const found = forbiddenSign(data);
  if (found) {
    const message = `it holds ${found.sign}, a sign that nobody sees; write the value again without it`;
    problems.push({ ...position(found.path), message });
  }
  return {
    data,
    problems,
    position,
    keyPosition: (key) => place(keyOffset(document, key)),
  };
}

function syntaxProblems(document: Document, place: (offset: number) => object): YamlProblem[] {
  return [...document.errors, ...document.warnings].map(
    (error) =>
      ({
        ...place(error.pos[0]),
        message: MESSAGES[error.code] ?? `not valid YAML (${lowerFirst(error.message)})`,
      }) as YamlProblem,
  );
}

function referenceProblems(
  source: string,
  document: Document,
  place: (offset: number) => object,
): YamlProblem[] {
  const problems: YamlProblem[] = [];
  if (!/[&*]/.test(source)) return problems;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && !node.anchor) return;
      const sign = isAlias(node) ? `*${node.source}` : `&${node.anchor}`;
      problems.push({
        // The range of a node begins after its anchor.
        ...place(source.lastIndexOf(sign, node.range?.[0] ?? 0)),
        message: `"${sign}" is read as a reference; put the value in quotes`,
      } as YamlProblem);
    },
  });
  return problems;
}

/** The document's root as a plain map; references are never followed. */
function toRecord(document: Document, problems: YamlProblem[]): Record<string, unknown> {
  if (document.contents === null) return {};
  if (!isMap(document.contents)) {
    problems.push({
      line: 1,
      column: 1,
      message: 'no fields found; write one "name: value" on each line',
    });
    return {};
  }
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return {}; // Only references throw here, and each of them is already a problem.
  }
}

/** Counted when somebody asks: most files have nothing to be told of. */
function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node) || (node && typeof node === 'object' && 'range' in node)) {
      const range = node.range as [number, number, number] | null | undefined;
      if (range) return range[0];
    }
  }
  return 0;
}

function keyOffset(document: Document, key: string): number {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find(
    (item) => isScalar(item.key) && String(item.key.value) === key,
  );
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
