import { parseArgs } from 'node:util';
import { importLines, importSummary } from '../import/report.ts';
import { writeImport } from '../import/write.ts';
import { planImport } from '../import.ts';
import { siteFolders } from '../posts.ts';

// `npm run import -- <folder>`: brings the posts, pages and pictures of a gatsby / Netlify CMS site in.
// With `--dry-run` (or `--check`) it only tells. Ends with 1 where something was left out.

const flag = { type: 'boolean', default: false } as const;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': flag, check: flag },
  });
  const [top, ...more] = positionals;
  if (top === undefined || more.length > 0) {
    throw new Error('Name one folder: npm run import -- ../old-site');
  }
  const plan = await planImport(top, siteFolders);
  const isDryRun = values['dry-run'] || values.check;
  if (!isDryRun) writeImport(plan, siteFolders);
  for (const line of importLines(plan)) process.stdout.write(`${line}\n`);
  process.stderr.write(`${importSummary(plan, !isDryRun)}\n`);
  process.exitCode = plan.leftOut.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
