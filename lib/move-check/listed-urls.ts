/**
 * The paths of a text with an address or a path on each line; empty lines and those that begin with
 * # are not looked at. Throws one sentence at a line that is neither.
 */
export function listedUrls(text: string, file: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return lines.flatMap((line, index) => {
    const written = line.trim();
    if (written === '' || written.startsWith('#')) return [];
    const path = toPath(written);
    if (path !== undefined) return [path];
    throw new Error(
      `${file}:${index + 1}: "${written}" is neither an address nor a path; write it as https://example.com/blog/x/ or /blog/x/`,
    );
  });
}

/** An address, or a path of one, as what is asked of a server; undefined for anything else. */
export function toPath(written: string): string | undefined {
  if (!/^(?:https?:\/\/|\/(?!\/))/i.test(written)) return undefined;
  try {
    const { pathname, search } = new URL(written, 'http://localhost');
    return `${pathname}${search}`;
  } catch {
    return undefined;
  }
}
