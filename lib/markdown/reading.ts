import { beginsItem, depthOf, endsParagraph, isBlank, withoutQuotes } from './line-kinds.ts';

/** What is known of a line from those above it. */
export type Reading = {
  text: string;
  /** Whether it begins a paragraph, a heading or an item. */
  line: 'blank' | 'begins' | 'goes on';
  quote: 'none' | 'begins' | 'goes on';
  /** Quotes and lists that its own marks open, and that it may stand in. */
  depth: number;
  open: number;
  /** It begins an item of a list; it is in one, or a lower line may be with any number. */
  item: boolean;
  inList: boolean;
  /** It belongs to a quote or an item without having its marks. */
  lazy: boolean;
  /** Of its paragraph so far. */
  paragraph: Paragraph;
  table: { columns: number; rows: number };
};

type Paragraph = { signs: number; searches: number; length: number };

const SIGNS = /[*_~[\]`<]/g;
/** For the other end of each of these the parser looks as far as the paragraph goes. */
const SEARCHES = /[`<]|\]\(/g;

export const BEFORE_ALL: Reading = {
  ...{
    text: '',
    line: 'blank',
    quote: 'none',
    depth: 0,
    open: 0,
    item: false,
    inList: false,
    lazy: false,
  },
  paragraph: { signs: 0, searches: 0, length: 0 },
  table: { columns: 0, rows: 0 },
};

/** Reads the next line of a body. */
export function readLine(text: string, before: Reading): Reading {
  const depth = depthOf(text);
  const isNew = endsParagraph(text, before.inList);
  const wasBlank = before.line === 'blank';
  const goesOn = !wasBlank && !isNew;
  const open = depth === 0 && (goesOn || /^\s/.test(text) || text === '') ? before.open : depth;
  const item = beginsItem(withoutQuotes(text), before.inList || wasBlank);
  const isQuote = /^\s*>/.test(text);
  return {
    text,
    line: isBlank(text) ? 'blank' : goesOn ? 'goes on' : 'begins',
    quote: !isQuote ? 'none' : before.quote === 'none' ? 'begins' : 'goes on',
    depth,
    open,
    item,
    inList: item || (open > 0 && before.inList),
    lazy: goesOn && open > depth && !/^\s/.test(text),
    paragraph: addTo(isNew ? BEFORE_ALL.paragraph : before.paragraph, text),
    table: isBlank(text) ? BEFORE_ALL.table : wider(before.table, text),
  };
}

function addTo({ signs, searches, length }: Paragraph, text: string): Paragraph {
  return {
    signs: signs + (text.match(SIGNS)?.length ?? 0),
    searches: searches + (text.match(SEARCHES)?.length ?? 0),
    length: length + text.length + 1,
  };
}

function wider(table: Reading['table'], text: string): Reading['table'] {
  return { columns: Math.max(table.columns, text.split('|').length - 1), rows: table.rows + 1 };
}
