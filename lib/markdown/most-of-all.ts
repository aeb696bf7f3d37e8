import { withoutQuotes } from './line-kinds.ts';
import type { Reading } from './reading.ts';

/** Something that parsing takes longer for the more of it there is: how much a line adds, and a body may have. */
type Countable = { name: string; count: (line: string, reading: Reading) => number; most: number };

const matches = (pattern: RegExp) => (line: string) => line.match(pattern)?.length ?? 0;
const UNDERLINE = /^(?:=+|-+)\s*$/;
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*\|/;

/** Parsing takes longer than twice for twice as many of these. */
export const MOST_OF_ALL: Countable[] = [
  { name: 'lines', count: () => 1, most: 16_000 },
  { name: 'lines of text', count: matches(/^.*\S/g), most: 6_000 },
  {
    name: 'paragraphs, headings and items of lists',
    count: (_, { line }) => (line === 'begins' ? 1 : 0),
    most: 2_000,
  },
  // For each of these the parser looks through all that it has read before.
  { name: 'quotes', count: (_, { quote }) => (quote === 'begins' ? 1 : 0), most: 300 },
  {
    name: 'lines of quotes and items without their marks',
    count: (_, { lazy }) => +lazy,
    most: 1_000,
  },
  {
    name: 'headings underlined with = or -',
    count: (line) => +UNDERLINE.test(withoutQuotes(line)),
    most: 300,
  },
  { name: 'tables', count: (line) => +DELIMITERS.test(withoutQuotes(line)), most: 200 },
  { name: 'rows of tables', count: (line) => +line.includes('|'), most: 1_000 },
  {
    name: 'signs of markup such as * _ [ ] > !',
    count: matches(/[*_~[\]>`!\\]/g),
    most: 20_000,
  },
  { name: 'links and pictures', count: matches(/\][([]/g), most: 2_000 },
  { name: 'pictures', count: matches(/!\[/g), most: 500 },
  { name: 'addresses', count: matches(/:\/\/|www\.|@/g), most: 2_000 },
  { name: 'signs of HTML', count: matches(/[<&]/g), most: 2_000 },
  { name: 'definitions of links', count: matches(/^ {0,3}\[[^\]]+\]:/g), most: 1_000 },
  { name: 'references to footnotes', count: matches(/\[\^/g), most: 1_000 },
];
