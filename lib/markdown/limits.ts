/** A line of a body, from 1, and why nobody should have to wait for what stands there. */
export type Excess = { line: number; message: string };

/** Quotes and lists within each other; the parser calls itself for each. All lines together may have so many. */
const MOST_DEEP = 50;
const MOST_NESTED = 5_000;

/** A row may be one `|`, and has as many cells as the table has columns. */
const MOST_COLUMNS = 50;
const MOST_CELLS = 20_000;

/** Of a paragraph, whose emphasis may stand within each other. */
const MOST_SIGNS = 1_000;
const SIGNS = /[*_~[\]`]/g;

/** Begins a paragraph of its own, whatever stands before it. */
const NEW_PARAGRAPH = /^\s*(?:$|[-*+>|#]|\d{1,9}[.)]|\[[^\]]+\]:)/;

/** Parsing takes longer than twice for twice as many of these. The whole body may have so many. */
const MOST_OF_ALL: { name: string; pattern: RegExp; most: number }[] = [
  { name: 'lines', pattern: /^.*\S/g, most: 8_000 },
  { name: 'signs of markup such as * _ [ ] >', pattern: /[*_~[\]>`]/g, most: 20_000 },
  { name: 'addresses', pattern: /:\/\/|www\.|@/g, most: 3_000 },
  { name: 'signs of HTML', pattern: /[<&]/g, most: 3_000 },
  { name: 'definitions of links', pattern: /^ {0,3}\[[^\]]+\]:/g, most: 1_000 },
  { name: 'references to footnotes', pattern: /\[\^/g, most: 1_000 },
];

/**
 * The first place where a markdown body holds more than anyone writes by hand, and enough to keep
 * the parser busy for more than some seconds; undefined for other bodies. Looks at each sign once.
 */
export function excessOf(body: string): Excess | undefined {
  const counts = MOST_OF_ALL.map(() => 0);
  let table = { columns: 0, rows: 0 };
  let [signs, nested] = [0, 0];
  for (const [index, line] of body.split('\n').entries()) {
    const columns = line.split('|').length - 1;
    if (line.trim() === '') table = { columns: 0, rows: 0 };
    else table = { columns: Math.max(table.columns, columns), rows: table.rows + 1 };
    const depth = depthOf(line);
    nested += Math.max(0, depth - 1);
    signs = (NEW_PARAGRAPH.test(line) ? 0 : signs) + (line.match(SIGNS)?.length ?? 0);
    const message =
      tooDeep(depth, nested) ??
      tooWide(columns, table) ??
      tooMarked(signs) ??
      tooMany(line, counts);
    if (message) return { line: index + 1, message };
  }
  return undefined;
}

/** How many quotes and lists a line stands in, as its beginning tells. */
function depthOf(line: string): number {
  const [start = ''] = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line) ?? [];
  const markers = start.match(/>|[-*+]|\d+/g)?.length ?? 0;
  if (markers === 0) return 0;
  // An item of a list within a list is indented by two columns at least.
  return markers + Math.floor(start.search(/\S/) / 2);
}

function tooDeep(depth: number, nested: number): string | undefined {
  if (depth > MOST_DEEP) return `lists and quotes are ${depth} deep; ${MOST_DEEP} are the most`;
  return nested > MOST_NESTED
    ? `more than ${MOST_NESTED} lists and quotes within others; divide the text`
    : undefined;
}

function tooWide(columns: number, table: { columns: number; rows: number }): string | undefined {
  if (columns > MOST_COLUMNS) {
    return `a table of ${columns} columns; ${MOST_COLUMNS} are the most, so divide it`;
  }
  return table.columns * table.rows > MOST_CELLS
    ? `a table of more than ${MOST_CELLS} cells; divide it`
    : undefined;
}

function tooMarked(signs: number): string | undefined {
  return signs > MOST_SIGNS
    ? `a paragraph of more than ${MOST_SIGNS} signs such as * _ [ ]; divide it`
    : undefined;
}

function tooMany(line: string, counts: number[]): string | undefined {
  for (const [index, { name, pattern, most }] of MOST_OF_ALL.entries()) {
    const count = (counts[index] ?? 0) + (line.match(pattern)?.length ?? 0);
    counts[index] = count;
    if (count > most) return `more than ${most} ${name}; divide the text`;
  }
  return undefined;
}
