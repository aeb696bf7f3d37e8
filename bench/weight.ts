import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { launchChromium } from '../tests/site/chromium.ts';
import { KINDS } from '../tests/site/pages.ts';
import { buildSite, root, startSite } from '../tests/site/site.ts';
import { measure, type Weight } from './page-weight.ts';

// What one page of each kind costs a reader before scrolling, in Chromium, 360×800 @2x, with an
// empty cache. Exits 1 over budget.

/** Bytes as gzip where they are text; see README, "Budgets". */
type Budget = Pick<Weight, 'html' | 'scripts' | 'requests' | 'pictures' | 'nodes' | 'shift'>;

const ANY_PAGE: Budget = {
  html: 13_000,
  scripts: 0,
  requests: 8,
  pictures: 120_000,
  nodes: 900,
  shift: 0,
};
const SEED_POST: Budget = { ...ANY_PAGE, html: 9_000, requests: 4, pictures: 60_000, nodes: 400 };

/** A post of 3,000 words with its contents: half of what it weighs is what its author wrote. */
const LONG_POST: Budget = { ...ANY_PAGE, html: 17_500 };

const BUDGETS: Record<string, Budget> = { post: SEED_POST, longPost: LONG_POST };

function overBudget(kind: string, weight: Weight): string[] {
  const budget = BUDGETS[kind] ?? ANY_PAGE;
  return (Object.keys(budget) as (keyof Budget)[])
    .filter((name) => weight[name] > budget[name])
    .map((name) => `${kind}: ${name} ${weight[name]} is over ${budget[name]}`)
    .concat(weight.moved.map((what) => `${kind}: moved ${what}`));
}

async function weighAll(origin: string, browser: Browser): Promise<Record<string, Weight>> {
  const weights: Record<string, Weight> = {};
  for (const [kind, address] of Object.entries(KINDS)) {
    weights[kind] = await measure(browser, origin + address);
  }
  return weights;
}

function printTable(weights: Record<string, Weight>): void {
  const names = ['requests', 'html', 'scripts', 'pictures', 'total', 'nodes', 'shift'] as const;
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell, index) => String(cell)[index === 0 ? 'padEnd' : 'padStart'](12)).join('');
  const rows = Object.entries(weights).map(([kind, weight]) => [
    kind,
    ...names.map((name) => weight[name]),
  ]);
  process.stdout.write(`${[['page', ...names], ...rows].map(line).join('\n')}\n`);
}

if (!existsSync(path.join(root, '.next/BUILD_ID'))) buildSite(root);
const site = process.env.SITE_ORIGIN ? undefined : await startSite(root);
const browser = await launchChromium();
try {
  const weights = await weighAll(site?.origin ?? process.env.SITE_ORIGIN ?? '', browser);
  printTable(weights);
  const failures = Object.entries(weights).flatMap(([kind, weight]) => overBudget(kind, weight));
  process.stdout.write(failures.map((failure) => `${failure}\n`).join(''));
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await site?.stop();
}
