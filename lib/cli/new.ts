import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Draft, draftPost, draftProblems, isThere } from '../new-post.ts';
import { diskPath, readOwnContent } from '../posts.ts';
import { formatProblem, type Problem } from '../problems.ts';
import { say } from '../say.ts';

// `npm run new -- "Judul"`: begins a post, as a draft with that title. Nothing that is there is
// written over.

const draft = draftPost(process.argv.slice(2).join(' '), Date.now());
if (typeof draft === 'string') fail(draft);
else await begin(draft);

async function begin(draft: Draft): Promise<void> {
  const [problem = write(draft)] = await draftProblems(draft, await readOwnContent());
  if (problem) return fail(formatProblem(problem));
  process.stdout.write(
    `${say`${draft.file} is written, as a draft that nobody sees. Write the text, a description and tags; take out "draft: true" when it is done. Then: npm run check, npm run ledger`}\n`,
  );
}

function write({ file, text }: Draft): Problem | undefined {
  const onDisk = diskPath(file);
  try {
    mkdirSync(path.dirname(onDisk), { recursive: true });
    writeFileSync(onDisk, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return isThere(file);
    const message = say`it cannot be written (${code ?? ''}); see that the folder is there and may be written to`;
    return { file, line: 1, column: 1, severity: 'error', rule: 'file', message };
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
