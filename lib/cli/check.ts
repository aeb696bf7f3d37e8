import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkSite } from '../check/check-site.ts';
import { ExaminedPictures } from '../examined-pictures.ts';
import { keepExaminedPictures, readExaminedPictures } from '../own-pictures.ts';
import { siteFolders } from '../posts.ts';
import { FORMATS, type Format, reportProblems, summaryOf } from './report.ts';

// `npm run check`: what is wrong in the content, and what could be better. `-- <folder>` looks at the
// posts in another one, and `--images <folder>` says which has their `img/`. Ends with 1 when there is
// an error; with `--strict` a warning is one.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    images: { type: 'string' },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  },
});
const format = values.format as Format;
if (!Object.hasOwn(FORMATS, format)) {
  process.stderr.write(`--format ${format}: write ${Object.keys(FORMATS).join(', ')}\n`);
  process.exit(2);
}

const [posts = siteFolders.posts] = positionals;
const folders = { posts: path.resolve(posts), public: imagesIn(values.images) };
const isOwn = folders.posts === siteFolders.posts && folders.public === siteFolders.public;
const examined = isOwn ? await readExaminedPictures() : new ExaminedPictures();
const { problems, files } = await checkSite(folders, examined, Date.now());
if (isOwn) await keepExaminedPictures(examined);

const { GITHUB_STEP_SUMMARY: summary } = process.env;
if (format === 'github' && summary) appendFileSync(summary, summaryOf(problems));
const errors = reportProblems(problems, files.length, format);
process.exitCode = errors > 0 || (values.strict && problems.length > 0) ? 1 : 0;

/** The folder that holds `img/`, from either of the two. */
function imagesIn(folder: string | undefined): string {
  if (folder === undefined) return siteFolders.public;
  const resolved = path.resolve(folder);
  return path.basename(resolved) === 'img' ? path.dirname(resolved) : resolved;
}
