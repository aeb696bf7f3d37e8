import type { EditorsView } from '@/lib/shown-content.ts';
import { text } from '@/lib/text.ts';
import { EDITORS_STYLE } from './editors-style.ts';
import { ProblemText } from './file-problems.tsx';

/** For editors alone, above every page: that it is a preview, and which files are broken. */
export function EditorsBar({ isDraftMode, problems }: EditorsView) {
  return (
    <>
      <style>{EDITORS_STYLE}</style>
      {(isDraftMode || problems.length > 0) && (
        <aside className="editors-bar" aria-label={text.preview}>
          {isDraftMode && <LeavePreview />}
          {problems.length > 0 && <BrokenFiles problems={problems} />}
        </aside>
      )}
    </>
  );
}

function LeavePreview() {
  return (
    <form action="/api/draft/leave" method="post">
      <p>
        <strong>{text.preview}</strong> {text.previewNote}
      </p>
      <button type="submit">{text.leavePreview}</button>
    </form>
  );
}

function BrokenFiles({ problems }: Pick<EditorsView, 'problems'>) {
  return (
    <details>
      <summary>{text.brokenFiles(problems.length)}</summary>
      <ul>
        {problems.map(({ path, problem }) => (
          <li key={problem.file}>
            <ProblemText problem={problem} path={path} />
          </li>
        ))}
      </ul>
    </details>
  );
}
