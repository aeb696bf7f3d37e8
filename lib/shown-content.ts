import { draftMode } from 'next/headers';
import { getSnapshot } from './live-content.ts';
import { getPreview } from './preview.ts';
import { errorsIn, type Problem, sortProblems } from './problems.ts';
import type { Snapshot } from './snapshot.ts';
import { contentPath } from './urls.ts';

/** What editors are told on every page. */
export type EditorsView = {
  /** Whether it is the live site that they look at. */
  isDraftMode: boolean;
  /** The first error of each broken file, with the path of its page. */
  problems: { path: string; problem: Problem }[];
};

/** What pages show: to readers what is visible, to editors all. */
export async function shownSnapshot(): Promise<Snapshot> {
  return (await isPreview()) ? (await getPreview()).snapshot : getSnapshot();
}

/** Undefined for readers. */
export async function editorsView(): Promise<EditorsView | undefined> {
  if (!(await isPreview())) return undefined;
  const { broken } = await getPreview();
  const problems = broken.flatMap((file) => {
    const [problem] = sortProblems(errorsIn(file.problems));
    return problem ? [{ path: contentPath(file), problem }] : [];
  });
  return { isDraftMode: (await draftMode()).isEnabled, problems };
}

/** For editors what keeps the file from being shown that has its page at `path`. */
export async function problemsAt(path: string): Promise<Problem[]> {
  if (!(await isPreview())) return [];
  const { broken } = await getPreview();
  const { problems = [] } = broken.find((file) => contentPath(file) === path) ?? {};
  return sortProblems(errorsIn(problems));
}

async function isPreview(): Promise<boolean> {
  return process.env.NODE_ENV === 'development' || (await draftMode()).isEnabled;
}
