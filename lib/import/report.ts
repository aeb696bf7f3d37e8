import { visibleLine } from '../forbidden-signs.ts';
import type { ImportPlan } from '../import.ts';

/** What a plan brings, changes and leaves out, a line each. */
export function importLines({ texts, pictures, leftOut, tagChanges }: ImportPlan): string[] {
  const lines = [
    ...texts.flatMap(({ source, content: { file }, changes }) => [
      `${file}: from ${source}`,
      ...changes.map(({ line, note }) => `${file}:${line}: ${note}`),
    ]),
    ...pictures.flatMap(({ src, source, note }) => [
      `public${src}: from ${source}`,
      ...(note === undefined ? [] : [`public${src}: ${note}`]),
    ]),
    ...tagChanges.map((sentence) => `tag address: ${sentence}`),
    ...leftOut.map(({ source, why }) => `left out: ${source}: ${why}`),
  ];
  return lines.map(visibleLine);
}

/** How much that is; `isDone`: whether it was written. */
export function importSummary({ texts, pictures, leftOut }: ImportPlan, isDone: boolean): string {
  const posts = texts.filter(({ content }) => content.kind === 'post').length;
  const changes = texts.reduce((sum, text) => sum + text.changes.length, 0);
  const anew = pictures.filter(({ note }) => note !== undefined).length;
  const done = isDone ? 'brought' : 'would be brought';
  return `${posts} posts, ${texts.length - posts} pages and ${pictures.length} pictures ${done}; ${changes} changes in texts, ${anew} pictures written anew, ${leftOut.length} left out`;
}
