import { say } from '../say.ts';
import { Counter } from './most-of-all.ts';
import { BEFORE_ALL, type Reading, readLine } from './reading.ts';

/** A line of a body, from 1, and why nobody should have to wait for what stands there. */
export type Excess = { line: number; message: string };

/** Quotes and lists within each other; the parser calls itself for each. All lines together may have so many. */
const MOST_DEEP = 50;
const MOST_NESTED = 5_000;

/** A row may be one `|`, and has as many cells as the table has columns. All tables together may have so many. */
const MOST_COLUMNS = 50;
const MOST_CELLS = 5_000;

/** Of a paragraph, whose emphasis may stand within each other. */
const MOST_SIGNS = 1_000;
const MOST_CHARACTERS = 20_000;
/** Signs whose other end is looked for, times the length of their paragraph; in all paragraphs. */
const MOST_SEARCHED = 10_000_000;

/**
 * The first place where a markdown body holds more than anyone writes by hand, and enough to keep
 * the parser busy for more than some seconds; undefined for other bodies. Looks at each sign once.
 */
export function excessOf(body: string): Excess | undefined {
  const lines = body.split('\n');
  const counter = new Counter(body, lines.length);
  let [nested, searched, cells] = [0, 0, 0];
  let reading = BEFORE_ALL;
  for (const [index, line] of lines.entries()) {
    const before = reading;
    reading = readLine(line, before);
    nested += Math.max(0, reading.open - 1);
    if (reading.line !== 'goes on') searched += searchedIn(before);
    if (reading.line === 'blank') cells += cellsOf(before);
    const message =
      tooDeep(reading.depth, nested) ??
      tooWide(reading.table.columns, cells + cellsOf(reading)) ??
      tooMarked(reading, searched + searchedIn(reading)) ??
      counter.add(reading);
    if (message) return { line: index + 1, message };
  }
  return undefined;
}

function searchedIn({ paragraph: { searches, length } }: Reading): number {
  return searches * length;
}

/** Of a table so far, if it is one; other lines have no columns. */
function cellsOf({ table: { columns, rows } }: Reading): number {
  return columns * rows;
}

function tooDeep(depth: number, nested: number): string | undefined {
  if (depth > MOST_DEEP) return say`lists and quotes are ${depth} deep; ${MOST_DEEP} are the most`;
  return nested > MOST_NESTED
    ? say`more than ${MOST_NESTED} lists and quotes within others; divide the text`
    : undefined;
}

function tooWide(columns: number, cells: number): string | undefined {
  if (columns > MOST_COLUMNS) {
    return say`a table of ${columns} columns; ${MOST_COLUMNS} are the most, so divide it`;
  }
  return cells > MOST_CELLS
    ? say`tables of more than ${MOST_CELLS} cells; divide the text`
    : undefined;
}

function tooMarked({ paragraph }: Reading, searched: number): string | undefined {
  if (paragraph.signs > MOST_SIGNS) {
    return say`a paragraph of more than ${MOST_SIGNS} signs such as * _ [ ]; divide it`;
  }
  if (paragraph.length > MOST_CHARACTERS) {
    return say`a paragraph of more than ${MOST_CHARACTERS} characters; divide it`;
  }
  return searched > MOST_SEARCHED
    ? say`too many signs such as \` < ]( in long paragraphs; divide them`
    : undefined;
}
