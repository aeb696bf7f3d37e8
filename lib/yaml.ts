import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { forbiddenSign } from './forbidden-signs.ts';
import { say } from './say.ts';
import { DIRECTIVE, messageOf } from './yaml/messages.ts';
import { placesIn, type YamlPlaces } from './yaml/places.ts';
import { refusedNodes } from './yaml/refused-nodes.ts';

/** A place in the YAML text, from 1, and what is wrong there. */
export type YamlProblem = { line: number; column: number; message: string };

/** A parsed YAML map that knows where each of its fields stands. */
export type YamlMap = YamlPlaces & { data: Record<string, unknown>; problems: YamlProblem[] };

/** Something wrong, and how many characters stand before it. */
export type YamlFinding = { offset: number; message: string };

/**
 * Parses YAML 1.2 with the core schema, so that dates stay text and `yes` is a word, and keeps
 * going after an error, so that all problems of a file are found at once. Refuses what front matter
 * has no use for and hostile files do: what `refusedNodes` names, and signs that nobody sees. How
 * long it may take is for `excessOfYaml` to say, before.
 */
export function parseYamlMap(source: string): YamlMap {
  const lineCounter = new LineCounter();
  const document = readYaml(source, lineCounter);
  const places = placesIn(source, document, lineCounter);
  const findings = distinct([
    ...syntaxFindings(source, document),
    ...refusedNodes(source, document),
  ]);
  const problems = findings.map(({ offset, message }) => ({ ...places.place(offset), message }));
  const data = toRecord(document, problems);
  const found = forbiddenSign(data);
  if (found) {
    const message = say`it holds ${found.sign}, a sign that nobody sees; write the value again without it`;
    problems.push({ ...places.position(found.path), message });
  }
  return { ...places, data, problems };
}

/** The nodes of YAML as the site reads it, errors and what is refused included. */
export function readYaml(source: string, lineCounter?: LineCounter): Document {
  return parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    prettyErrors: false,
    ...(lineCounter && { lineCounter }),
  });
}

function syntaxFindings(source: string, { errors, warnings }: Document): YamlFinding[] {
  return [...errors, ...warnings].map((error) => {
    const [offset] = error.pos;
    const message = messageOf(error);
    if (message !== DIRECTIVE) return { offset, message };
    return { offset: source.lastIndexOf('\n%', offset) + 1, message };
  });
}

/** The parser may say more than once what is wrong in a place, or say what we say, too. */
function distinct(findings: YamlFinding[]): YamlFinding[] {
  return [...new Map(findings.map((item) => [`${item.offset} ${item.message}`, item])).values()];
}

/** The document's root as a plain map; references are never followed. */
function toRecord(document: Document, problems: YamlProblem[]): Record<string, unknown> {
  if (document.contents === null) return {};
  if (!isMap(document.contents)) {
    const message = say`no fields found; write one "name: value" on each line`;
    problems.push({ line: 1, column: 1, message });
    return {};
  }
  // A key that is no text would be turned into some; references throw, each a problem already.
  if (document.errors.some(({ code }) => code === 'NON_STRING_KEY')) return {};
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return {};
  }
}
