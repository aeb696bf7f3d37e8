import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkSite } from '../check/check-site.ts';
import { forgottenPictures, stagedContent } from '../check/staged.ts';
import { ExaminedPictures } from '../examined-pictures.ts';
import { keepExaminedPictures, readExaminedPictures } from '../own-pictures.ts';
import { siteFolders } from '../posts.ts';
import type { Problem } from '../problems.ts';
import { say } from '../say.ts';
import { statOf } from '../watch/file-stats.ts';
import { readOptions, refuse } from './options.ts';
import { FORMATS, type Format, reportProblems, summaryOf } from './report.ts';

// `npm run check`: what is wrong in the content, and what could be better. `-- <folder>` looks at the
// posts in another one, and `--images <folder>` says which has their `img/`; `--staged` tells of what
// the next commit changes alone. Ends with 1 when there is an error; with `--strict` a warning is one.

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    images: { type: 'string' },
    format: { type: 'string', default: 'text' },
    staged: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
});
const format = values.format as Format;
if (!Object.hasOwn(FORMATS, format)) {
  refuse(say`--format ${format} is not known; write ${Object.keys(FORMATS).join(', ')}`);
}

const { problems, files } = await (values.staged ? checkStaged() : checkFolders());
const { GITHUB_STEP_SUMMARY: summary } = process.env;
if (format === 'github' && summary) appendFileSync(summary, summaryOf(problems));
const errors = reportProblems(problems, files, format);
process.exitCode = errors > 0 || (values.strict && problems.length > 0) ? 1 : 0;

type Checked = { problems: Problem[]; files: number };

async function checkFolders(): Promise<Checked> {
  const [posts = siteFolders.posts] = positionals;
  if (positionals.length > 0 && !statOf(path.resolve(posts))?.isDirectory()) {
    refuse(say`there is no folder ${posts}; name the one that holds the posts`);
  }
  const folders = { posts: path.resolve(posts), public: imagesIn(values.images) };
  const isOwn = folders.posts === siteFolders.posts && folders.public === siteFolders.public;
  const examined = isOwn ? await readExaminedPictures() : new ExaminedPictures();
  const { problems, files } = await checkSite(folders, examined, Date.now());
  if (isOwn) await keepExaminedPictures(examined);
  return { problems, files: files.length };
}

async function checkStaged(): Promise<Checked> {
  const staged = stagedOrRefused();
  if (!staged) return { problems: [], files: 0 };
  const { folders, changed } = staged;
  try {
    const { problems, files } = await checkSite(folders, await readExaminedPictures(), Date.now());
    const all = [...problems, ...forgottenPictures(files, staged)];
    return { problems: all.filter(({ file }) => changed.has(file)), files: changed.size };
  } finally {
    rmSync(path.dirname(folders.posts), { recursive: true });
  }
}

function stagedOrRefused() {
  try {
    return stagedContent();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** The folder that holds `img/`, from either of the two. */
function imagesIn(folder: string | undefined): string {
  if (folder === undefined) return siteFolders.public;
  const resolved = path.resolve(folder);
  return path.basename(resolved) === 'img' ? path.dirname(resolved) : resolved;
}
