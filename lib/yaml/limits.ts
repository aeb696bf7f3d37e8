import { say } from '../say.ts';
import type { YamlProblem } from '../yaml.ts';

/** The parser calls itself for each list or map within another, and takes its time for wide ones. */
const MOST_DEEP = 10;
const MOST_INDENTED = 40;
const MOST_LINES = 500;
const MOST_SIGNS = 1_000;
const MOST_CHARACTERS = 32_000;
/** `a: a: a:` and `a: ? ? ?` are read as maps within maps, too. */
const MOST_IN_LINE = 50;

const MARKERS = /^(?:[-?:](?=\s|$)\s*)+/;
const IN_LINE = /:(?=[\s,\]}]|$)|(?<=\s)[-?](?=\s)/g;
const SIGNS = /[[\]{},"'&*!?|>%@`\\]|[-:](?=\s|$)/g;

/**
 * The first place where lines of YAML hold more than anyone writes into front matter, and enough to keep
 * the parser busy for longer than 100 ms or to overflow its stack; undefined for other YAML. Looks
 * at each sign once, those in quotes included.
 */
export function excessOfYaml(lines: readonly string[]): YamlProblem | undefined {
  let [characters, signs, depth] = [0, 0, 0];
  for (const [index, text] of lines.entries()) {
    if (index === MOST_LINES) return excess(index + 1, say`more than ${MOST_LINES} lines`);
    characters += text.length + 1;
    if (characters > MOST_CHARACTERS) {
      return excess(index + 1, say`more than ${MOST_CHARACTERS} characters`);
    }
    const nested = excessOfLine(text, index + 1);
    if (nested) return nested;
    signs += text.match(SIGNS)?.length ?? 0;
    if (signs > MOST_SIGNS) return excess(index + 1, say`more than ${MOST_SIGNS} signs of YAML`);
    for (const { 0: sign, index: before } of text.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + ('[{'.includes(sign) ? 1 : -1));
      if (depth > MOST_DEEP) return tooDeep(index + 1, before + 1);
    }
  }
  return undefined;
}

/** Lists and maps that one line opens within each other. */
function excessOfLine(text: string, line: number): YamlProblem | undefined {
  const indent = text.search(/\S/);
  if (indent > MOST_INDENTED) {
    const message = say`the line is indented by ${indent} columns; ${MOST_INDENTED} are the most`;
    return { line, column: 1, message };
  }
  const [markers = ''] = MARKERS.exec(text.trimStart()) ?? [];
  if (markers.replace(/\s/g, '').length > MOST_DEEP) return tooDeep(line, indent + 1);
  const signs = text.match(IN_LINE)?.length ?? 0;
  if (signs <= MOST_IN_LINE) return undefined;
  return excess(line, say`more than ${MOST_IN_LINE} of the signs : - ? in a line`);
}

function tooDeep(line: number, column: number): YamlProblem {
  const message = say`lists or brackets are more than ${MOST_DEEP} deep; write one value on each line`;
  return { line, column, message };
}

function excess(line: number, what: string): YamlProblem {
  return { line, column: 1, message: say`${what}; move what is text below the front matter` };
}
