import { createHash } from 'node:crypto';

/** What nobody types to find something: what a request says in the place of its query, escaped. */
export function hostileQuery(strings: readonly string[], number: number): string {
  const string = strings[number % strings.length] ?? '';
  const kinds = [
    // As a browser sends it, alone and where there is something to be found.
    () => escaped(Buffer.from(string)),
    () => escaped(Buffer.from(`asi ${string} 1`)),
    () => escaped(randomBytes(number)),
    () => escaped(Buffer.from(string).subarray(0, -1)),
    () => escaped(Buffer.from(randomLetters(number))),
  ];
  return kinds[number % kinds.length]?.() ?? '';
}

/** Each byte of it. */
function escaped(bytes: Buffer): string {
  return bytes.toString('hex').replaceAll(/../g, '%$&');
}

/** The same bytes for the same number, at most 200. */
function randomBytes(number: number): Buffer {
  const outputLength = 1 + (number % 200);
  return createHash('shake256', { outputLength }).update(`${number}`).digest();
}

/** Of all planes, halves of characters among them. */
function randomLetters(number: number): string {
  const bytes = randomBytes(3 * number);
  return Array.from({ length: Math.floor(bytes.length / 3) }, (_, index) =>
    String.fromCodePoint(bytes.readUIntBE(3 * index, 3) % 0x110000),
  ).join('');
}
