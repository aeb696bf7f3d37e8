import path from 'node:path';
import { siteFolders, siteRoot } from '../posts.ts';
import { formatProblem, type Problem } from '../problems.ts';
import { say } from '../say.ts';
import { convertPicture } from '../to-webp/convert.ts';
import { type Planned, planPictures } from '../to-webp/plan.ts';
import { readOptions } from './options.ts';

// `npm run images`: makes the pictures of public/img/ WebP, small and without metadata, and has posts
// name that. With `--check` it only looks, and ends with 1 where there is something to do.

/** Git ignores it: originals may tell where they were taken. */
const ORIGINALS = path.join(siteRoot, 'originals');

const { values } = readOptions({ options: { check: { type: 'boolean', default: false } } });
const { planned, problems, isBlocked } = await planPictures(siteFolders);
problems.forEach(report);
if (isBlocked) {
  process.stderr.write(
    `${say`Nothing was changed: these files may name pictures; mend them, then run "npm run images" again`}\n`,
  );
}
const isDone = problems.length === 0 && planned.length === 0;
if (isDone) process.stdout.write(`${say`All pictures are WebP already; there is nothing to do`}\n`);
if (values.check) planned.forEach(announce);
else await convertAll();

async function convertAll(): Promise<void> {
  let count = 0;
  for (const picture of planned) if (await convert(picture)) count++;
  if (count === 0) return;
  process.stdout.write(
    `${say`Look at the pictures, run "npm run check" and "npm run ledger", and commit posts/ and public/img/; keep or delete originals/ (${count} new)`}\n`,
  );
}

async function convert(picture: Planned): Promise<boolean> {
  const result = await convertPicture(picture, siteFolders, ORIGINALS);
  if ('message' in result) {
    report(result);
    return false;
  }
  const { from, to, posts } = picture;
  const { width, height, data } = result.webp;
  const original = path.relative(siteRoot, result.original);
  const kilobytes = Math.ceil(data.length / 1000);
  process.stdout.write(
    `${say`${from} is ${to} now (${width}x${height}, ${kilobytes} kB), named in: ${listed(posts)}; the original is ${original}`}\n`,
  );
  return true;
}

function announce({ from, to, posts }: Planned): void {
  process.stdout.write(`${say`${from} would become ${to}, named in: ${listed(posts)}`}\n`);
  process.exitCode = 1;
}

function listed(posts: readonly string[]): string {
  return posts.length > 0 ? posts.join(', ') : '-';
}

function report(problem: Problem): void {
  process.stderr.write(`${formatProblem(problem)}\n`);
  if (problem.severity === 'error') process.exitCode = 1;
}
