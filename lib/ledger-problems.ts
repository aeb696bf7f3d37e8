import { LEDGER } from './posts.ts';
import type { Problem } from './problems.ts';
import { say } from './say.ts';

/** What is wrong where an address was public and leads nowhere now; `text` is that of the ledger. */
export function lostAddress(path: string, text: string): Problem {
  const line = text.split('\n').findIndex((entry) => entry.startsWith(`${path} `)) + 1;
  return ledgerProblem(
    line,
    say`${path} was public and leads nowhere now; put it back, or run "npm run ledger -- --moved ${path} --to /another-address", or "npm run ledger -- --gone ${path}"`,
  );
}

/** An error in a line of the ledger. */
export function ledgerProblem(line: number, message: string): Problem {
  return { file: LEDGER, line, column: 1, severity: 'error', rule: 'ledger', message };
}
