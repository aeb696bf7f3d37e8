import { wordRoots } from './document.ts';

/** A piece of a text; `isFound` when it is a word that a search looked for. */
export type Piece = { text: string; isFound: boolean };

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** Words that a snippet shows, and of those how many stand before the first that was found. */
const LENGTH = 32;
const LEAD = 6;

/** Says of words whether they have one of some roots. */
export function rootMatcher(roots: readonly string[]): (word: string) => boolean {
  const wanted = new Set(roots);
  return (word) => wordRoots(word).some((root) => wanted.has(root));
}

/** A text with the words that were found set apart. */
export function piecesOf(text: string, isFound: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (!isFound(word)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isFound: false });
    end = match.index + word.length;
    pieces.push({ text: word, isFound: true });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isFound: false });
  return pieces;
}

/**
 * The part of a text with the most different words that were found, the first of those, whole words
 * with `…` where it was cut. The beginning of a text that has none.
 */
export function snippetOf(text: string, isFound: (word: string) => boolean): Piece[] {
  const running = text.replace(/\s+/g, ' ').trim();
  const words = [...running.matchAll(WORD)];
  const first = Math.max(
    0,
    densest(words.map(([word]) => (isFound(word) ? word : undefined))) - LEAD,
  );
  const last = Math.min(words.length, first + LENGTH) - 1;
  const start = first === 0 ? 0 : (words[first]?.index ?? 0);
  const end = last === words.length - 1 ? running.length : endOf(words[last]);
  const cut = `${start > 0 ? '… ' : ''}${running.slice(start, end)}${end < running.length ? ' …' : ''}`;
  return piecesOf(cut, isFound);
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0;
}

/** The place from which the words that follow have the most different ones that were found. */
function densest(words: readonly (string | undefined)[]): number {
  let [best, most] = [0, 0];
  for (const [place, word] of words.entries()) {
    if (word === undefined) continue;
    const near = words.slice(place, place + LENGTH - LEAD).filter((other) => other !== undefined);
    const count = new Set(near.map((other) => other.toLowerCase())).size;
    if (count > most) [best, most] = [place, count];
  }
  return best;
}
