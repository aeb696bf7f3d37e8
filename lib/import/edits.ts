/** A change of a text: what stands from `start` to `end` is replaced, and what an editor is told of it. */
export type Edit = { start: number; end: number; text: string; note: string };

/** What was changed, and the line of the new text where it stands. */
export type Change = { line: number; note: string };

/** The text after edits that do not overlap; every other character stays. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { text: string; changes: Change[] } {
  let [result, from] = ['', 0];
  const changes: Change[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < from) throw new RangeError(`Edits overlap at ${edit.start}: ${edit.note}`);
    result += text.slice(from, edit.start);
    changes.push({ line: linesIn(result) + 1, note: edit.note });
    result += edit.text;
    from = edit.end;
  }
  return { text: result + text.slice(from), changes };
}

/** Makes comments of the lines on which something stands. */
export function commentOut(text: string, start: number, end: number, note: string): Edit {
  const lineStart =
    Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const lines = text.slice(lineStart, end).trimEnd();
  return {
    start: lineStart,
    end: lineStart + lines.length,
    text: lines.replace(/^/gm, '# '),
    note,
  };
}

function linesIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
