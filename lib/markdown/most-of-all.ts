import { say } from '../say.ts';
import { withoutQuotes } from './line-kinds.ts';
import type { Reading } from './reading.ts';

/** Something that parsing takes longer for the more of it there is. */
type Countable = {
  name: string;
  /** How much of it a line adds: what matches, or once. */
  what: RegExp | ((reading: Reading) => boolean);
  most: number;
};

const UNDERLINE = /^(?:=+|-+)\s*$/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:/;
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*\|/;

/** Parsing takes longer than twice for twice as many of these. */
const MOST_OF_ALL: Countable[] = [
  { name: say`lines`, what: () => true, most: 16_000 },
  { name: say`lines of text`, what: ({ line }) => line !== 'blank', most: 6_000 },
  {
    name: say`paragraphs, headings and items of lists`,
    what: ({ line }) => line === 'begins',
    most: 3_000,
  },
  { name: say`items of lists`, what: ({ item }) => item, most: 2_000 },
  // For each of these the parser looks through all that it has read before.
  { name: say`quotes`, what: ({ quote }) => quote === 'begins', most: 300 },
  {
    name: say`lines of quotes and items without their marks`,
    what: ({ lazy }) => lazy,
    most: 1_000,
  },
  {
    name: say`headings underlined with = or -`,
    what: ({ text }) => UNDERLINE.test(withoutQuotes(text)),
    most: 300,
  },
  { name: say`tables`, what: ({ text }) => DELIMITERS.test(withoutQuotes(text)), most: 200 },
  { name: say`rows of tables`, what: ({ text }) => text.includes('|'), most: 1_000 },
  { name: say`definitions of links`, what: ({ text }) => DEFINITION.test(text), most: 1_000 },
  { name: say`signs of markup such as * _ [ ] > !`, what: /[*_~[\]>`!\\]/g, most: 15_000 },
  { name: say`links and pictures`, what: /\][([]/g, most: 2_000 },
  { name: say`pictures`, what: /!\[/g, most: 500 },
  { name: say`addresses`, what: /:\/\/|www\.|@/g, most: 2_000 },
  { name: say`signs of HTML`, what: /[<&]/g, most: 2_000 },
  { name: say`references to footnotes`, what: /\[\^/g, most: 1_000 },
];

/** Counts line by line what a body may have too much of; most bodies have too little of everything. */
export class Counter {
  readonly #counted: (Countable & { sum: number })[];

  constructor(body: string, lines: number) {
    this.#counted = MOST_OF_ALL.filter(({ what, most }) =>
      what instanceof RegExp ? matches(body, what) > most : lines > most,
    ).map((item) => ({ ...item, sum: 0 }));
  }

  /** The first thing that there is too much of with this line; a sentence. */
  add(reading: Reading): string | undefined {
    for (const item of this.#counted) {
      const { name, what, most } = item;
      item.sum += what instanceof RegExp ? matches(reading.text, what) : +what(reading);
      if (item.sum > most) return say`more than ${most} ${name}; divide the text`;
    }
    return undefined;
  }
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
