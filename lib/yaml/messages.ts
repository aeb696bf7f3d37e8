import type { YAMLError } from 'yaml';
import { say } from '../say.ts';

/** The parser notices it on the line below. */
export const DIRECTIVE = say`a line that begins with % is an instruction to the parser; remove it`;

/** For what `refused-nodes.ts` refuses: the parser knows some types and complains of the others. */
export const TYPED = say`a value that begins with ! is read as an instruction; put the value in quotes`;

/** For what else it refuses, where it is broken, too. */
const INSTRUCTION = say`a value that begins with ! & or * is read as an instruction; put the value in quotes`;

/** What an editor reads for an error of the parser: its code, words of its message, ours. The first that fits. */
const MESSAGES: [string, RegExp, string][] = [
  ['TAB_AS_INDENT', /./, say`a tab indents this line; indent with two spaces instead`],
  ['DUPLICATE_KEY', /./, say`this key stands twice; keep one of them`],
  [
    'NON_STRING_KEY',
    /./,
    say`a list, a map or a reference is the name of a field; write a word before the colon`,
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /Nested mappings/,
    say`a colon and a space inside the value; put the whole value in quotes: "like: this"`,
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /./,
    say`this item stands in another column than those before it; indent all of them by the same spaces`,
  ],
  [
    'BAD_INDENT',
    /Flow/,
    say`brackets go over several lines; indent each line, or write each item on a line of its own: "  - ASI"`,
  ],
  ['BAD_INDENT', /./, say`this line is not indented like its neighbours; align it, with spaces`],
  ['BAD_SCALAR_START', /./, say`the value begins with a sign that YAML reserves; put it in quotes`],
  [
    'BAD_DQ_ESCAPE',
    /./,
    say`a \\ within " " begins a code that does not exist; write \\\\ or use single quotes`,
  ],
  [
    'MULTIPLE_DOCS',
    /./,
    say`a second document begins here; remove the line "..." or "---" before it`,
  ],
  ['BAD_DIRECTIVE', /./, DIRECTIVE],
  ['MISSING_CHAR', /directives-end/, DIRECTIVE],
  [
    'MISSING_CHAR',
    /Implicit map keys/,
    say`this line has no colon; write "name: value", or indent it if it belongs to the value above`,
  ],
  [
    'MISSING_CHAR',
    /quote$/,
    say`a closing quote is missing; add it, and indent all lines of the value but the first`,
  ],
  ['MISSING_CHAR', /must end with/, say`a closing bracket is missing; add it`],
  ['MISSING_CHAR', /Missing ,/, say`a comma is missing between two items in brackets; add it`],
  [
    'MISSING_CHAR',
    /Comments/,
    say`a # right after a value or sign; put a space before it if it is a comment, else quotes around the value`,
  ],
  [
    'MISSING_CHAR',
    /Block scalars/,
    say`the empty lines above are indented further than this one; remove their spaces`,
  ],
  ['MISSING_CHAR', /Tags and anchors|props/, INSTRUCTION],
  [
    'MULTILINE_IMPLICIT_KEY',
    /./,
    say`a name and its colon are not on one line; put a text that has a colon and a space in quotes`,
  ],
  [
    'KEY_OVER_1024_CHARS',
    /./,
    say`more than 1024 characters stand before the colon; put a text that has a colon in quotes`,
  ],
  ['BLOCK_IN_FLOW', /./, say`an item in brackets begins with a sign; put it in quotes: ["- a"]`],
  ['UNEXPECTED_TOKEN', /Unexpected ,|empty item/, say`a comma too many in brackets; remove it`],
  [
    'UNEXPECTED_TOKEN',
    /Block scalar|Not a YAML token/,
    say`text after | or >; begin the text on the next line, indented by two spaces`,
  ],
  [
    'UNEXPECTED_TOKEN',
    /same line with key/,
    say`a list begins beside the name of its field; begin it on the next line, indented by two spaces`,
  ],
  [
    'UNEXPECTED_TOKEN',
    /flow-|stream/,
    say`a bracket without its other half; remove it, or put the value in quotes`,
  ],
  [
    'UNEXPECTED_TOKEN',
    /./,
    say`text after the value ends; put the whole value in single quotes, or write “ ” inside it`,
  ],
  ['TAG_RESOLVE_FAILED', /./, TYPED],
  ['MULTIPLE_ANCHORS', /./, INSTRUCTION],
  ['MULTIPLE_TAGS', /./, INSTRUCTION],
  ['BAD_PROP_ORDER', /./, INSTRUCTION],
  ['ALIAS_PROPS', /./, INSTRUCTION],
  ['BAD_ALIAS', /./, INSTRUCTION],
];

/** An error of the parser as a sentence for editors. */
export function messageOf({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  const known = MESSAGES.find(([name, words]) => name === code && words.test(message));
  return known?.[2] ?? say`not valid YAML (${message.charAt(0).toLowerCase()}${message.slice(1)})`;
}
