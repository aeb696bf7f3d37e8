/**
 * Control characters but tab and line feed, signs that turn the direction of what follows, halves of
 * characters, and what Unicode says is none. Nobody sees them, XML cannot hold them, and text that
 * reads backwards can say one thing to an editor and another to a program.
 */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

const UNSEEN_IN_LINE = new RegExp(`[\\t\\n]|${FORBIDDEN.source}`, 'gu');

/** The first sign that no field may hold, as `U+0000`, and where it stands: `['tags', 1]`. */
export type ForbiddenSign = { sign: string; path: PropertyKey[] };

/** Looks through a value of front matter, lists and maps included. */
export function forbiddenSign(value: unknown, path: PropertyKey[] = []): ForbiddenSign | undefined {
  if (typeof value === 'string') {
    const [sign] = FORBIDDEN.exec(value) ?? [];
    return sign === undefined ? undefined : { sign: named(sign), path };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const place = Array.isArray(value) ? Number(key) : key;
    const found = forbiddenSign(key, path) ?? forbiddenSign(item, [...path, place]);
    if (found) return found;
  }
  return undefined;
}

/**
 * Text as one line that shows all that it holds: a message quotes what a file says, and a terminal
 * would do what such signs tell it.
 */
export function visibleLine(text: string): string {
  return text.replace(UNSEEN_IN_LINE, named);
}

function named(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
