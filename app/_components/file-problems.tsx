import type { Problem } from '@/lib/problems.ts';
import { text } from '@/lib/text.ts';

/** For editors, in place of a page whose file has errors: what is wrong, where, and how to mend it. */
export function FileProblems({ problems }: { problems: readonly Problem[] }) {
  return (
    <div className="broken">
      <header className="page-header">
        <h1>{text.brokenTitle}</h1>
        <p className="standfirst">{text.brokenNote}</p>
      </header>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.line}:${problem.column} ${problem.message}`}>
            <ProblemText problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A problem as `npm run check` words it; `path` is that of its file's page. */
export function ProblemText({ problem, path }: { problem: Problem; path?: string }) {
  const { file, line, column, rule, message } = problem;
  const place = `${file}:${line}:${column}`;
  return (
    <>
      <code>{path === undefined ? place : <a href={path}>{place}</a>}</code> <strong>{rule}</strong>
      : {message}
    </>
  );
}
