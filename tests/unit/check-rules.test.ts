import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import sharp from 'sharp';
import { FILE_RULES, SITE_RULES } from '../../lib/check/rules.ts';
import { runCli } from './cli.ts';
import { temporaryFolder } from './temporary-site.ts';

const fixtures = path.resolve('tests/fixtures/check');
const folder = temporaryFolder();

/** Of one colour; what it lacks of `bytes` stands behind its end, where no program looks. */
async function picture(name: string, width: number, height: number, bytes = 0): Promise<void> {
  const create = { width, height, channels: 3 as const, background: '#a23b33' };
  const encoded = await sharp({ create })
    .toFormat(name.endsWith('.png') ? 'png' : 'webp')
    .toBuffer();
  const padding = Buffer.alloc(Math.max(0, bytes - encoded.length));
  writeFileSync(path.join(folder, 'public/img', name), Buffer.concat([encoded, padding]));
}

before(async () => {
  cpSync(path.join(fixtures, 'posts'), path.join(folder, 'posts'), { recursive: true });
  mkdirSync(path.join(folder, 'public/img'), { recursive: true });
  await picture('cangkir.webp', 40, 30);
  await picture('tidak-dipakai.webp', 40, 30);
  await picture('format.png', 40, 30);
  await picture('panjang.webp', 2001, 30);
  await picture('besar-1.webp', 40, 30, 1_000_000);
  await picture('besar-2.webp', 40, 30, 900_000);
});

/** Where GitHub shows what a step wrote. */
const summary = path.join(folder, 'summary.md');

function check(locale: string, ...options: string[]) {
  const cli = ['--import', 'tsx', 'lib/cli/check.ts', path.join(folder, 'posts')];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...cli, '--images', path.join(folder, 'public/img'), ...options],
    {
      encoding: 'utf8',
      env: { ...process.env, MESSAGES_LOCALE: locale, GITHUB_STEP_SUMMARY: summary },
    },
  );
  return { stdout, stderr, status };
}

describe('npm run check tells of each rule once, in the language', () => {
  for (const locale of ['en', 'id']) {
    test(locale, () => {
      const { stdout, status } = check(locale);
      assert.equal(stdout, readFileSync(path.join(fixtures, `found.${locale}.txt`), 'utf8'));
      assert.equal(status, 1);
    });
  }
});

test('there is a file for each rule', () => {
  const { stdout } = check('en');
  for (const { name } of [...FILE_RULES, ...SITE_RULES]) {
    assert.match(stdout, new RegExp(` warning, ${name}: `), name);
  }
});

test('as JSON and for GitHub each finding is one line', () => {
  const lines = check('en').stdout.trim().split('\n');
  const parsed = check('en', '--format', 'json')
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    parsed.map(
      ({ file, line, column, severity, rule, message }) =>
        `${file}:${line}:${column} ${severity === 'warning' ? 'warning, ' : ''}${rule}: ${message}`,
    ),
    lines,
  );
  const annotations = check('en', '--format', 'github').stdout.trim().split('\n');
  assert.equal(annotations.length, lines.length);
  for (const line of annotations) {
    assert.match(line, /^::(error|warning) file=[^,:]+,line=\d+,col=\d+,title=[\w-]+::\S/);
  }
});

test('for GitHub all of it stands in the summary, too, and nothing in it is markup', () => {
  rmSync(summary, { force: true });
  const { stdout } = check('en');
  assert.equal(existsSync(summary), false);
  check('en', '--format', 'github');
  const lines = readFileSync(summary, 'utf8').trim().split('\n');
  assert.deepEqual(
    lines.map((line) => line.replace(/^- /, '').replaceAll(/\\(?=[\\`*_<>[\]|#&])/g, '')),
    stdout.trim().split('\n'),
  );
  assert.ok(lines.some((line) => line.includes('\\<b\\>')));
});

test('with --strict a warning is a failure', () => {
  const only = path.join(folder, 'only');
  cpSync(path.join(fixtures, 'posts/html.md'), path.join(only, 'posts/html.md'));
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [
      '--import',
      'tsx',
      'lib/cli/check.ts',
      path.join(only, 'posts'),
      '--images',
      only,
      ...options,
    ]).status;
  assert.deepEqual([run(), run('--strict')], [0, 1]);
});

describe('npm run check refuses in one sentence', () => {
  const cases: Record<string, [options: string[], said: RegExp]> = {
    'a format that it does not know': [
      ['--format', 'xml'],
      /^--format xml is not known; write text, github, json\n$/,
    ],
    'an option that it does not have': [['--stric'], /^Unknown option '--stric'[^\n]*\n$/],
    'a folder that is not there': [
      ['tidak-ada'],
      /^there is no folder tidak-ada; name the one that holds the posts\n$/,
    ],
  };
  for (const [fact, [options, said]] of Object.entries(cases)) {
    test(fact, async () => {
      const { status, stdout, stderr } = await runCli('check', folder, options);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, said);
    });
  }

  test('what is staged where git is not', async () => {
    const { status, stderr } = await runCli('check', temporaryFolder(), ['--staged']);
    assert.equal(status, 2);
    assert.match(stderr, /^git diff: [^\n]+/);
    assert.doesNotMatch(stderr, /^ +at /m);
  });
});
