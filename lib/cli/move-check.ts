import { parseArgs } from 'node:util';
import { readOldUrls } from '../move-check/old-urls.ts';
import { checkMove, moveLines, moveSummary } from '../move-check.ts';

// `npm run move-check -- <sitemap, list of addresses or public folder>`: asks the new site for every
// address of the old one, and ends with 1 where a reader or a search engine would not find the page.

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { base: { type: 'string', default: 'http://localhost:3000' } },
  });
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) {
    throw new Error(
      'Name one sitemap, list of addresses or public folder: npm run move-check -- ../old-site/public',
    );
  }
  const outcomes = await checkMove(readOldUrls(input), originOf(values.base));
  for (const line of moveLines(outcomes)) process.stdout.write(`${line}\n`);
  process.stderr.write(`${moveSummary(outcomes)}\n`);
  process.exitCode = outcomes.some(({ kind }) => kind === 'problem') ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

function originOf(base: string): string {
  if (!/^https?:\/\//.test(base) || !URL.canParse(base)) {
    throw new Error(`--base ${base} is not an address; write it as https://example.com`);
  }
  return new URL(base).origin;
}
