import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { tests as commonMark } from 'commonmark-spec';
import type { Root } from 'hast';
import {
  type Difference,
  differencesWithoutPictures,
  differencesWithPictures,
} from './markdown-differences.ts';
import { parsed, plainHtml, plainTree } from './plain-markdown.ts';
import { render } from './rendering.ts';

type Written = { number: number; markdown: string; html: string };

/** With what plain remark makes of it. */
type Example = Written & { plain: Root };

/** As both specifications write their examples; `→` stands for a tab. */
const EXAMPLE = /^`{32} example[^\n]*\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm;

function examplesOf(name: string): Written[] {
  const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  return [...text.matchAll(EXAMPLE)].map(([, markdown = '', html = ''], index) => ({
    number: index + 1,
    markdown,
    html,
  }));
}

function read({ number, ...example }: Written): Example {
  const markdown = example.markdown.replaceAll('→', '\t');
  const html = example.html.replaceAll('→', '\t');
  return { number, markdown, html, plain: plainTree(markdown) };
}

const EXAMPLES = {
  CommonMark: commonMark.map(read),
  GFM: examplesOf('gfm-spec-0.29.txt').map(read),
};

const AUTOLINKS = 'GFM links an address without < >, too';
const TASKS = 'a task and its list have classes';

/** Where remark and remark-gfm by themselves leave a specification. */
const DEPARTURES: Record<keyof typeof EXAMPLES, Record<number, string>> = {
  CommonMark: { 602: AUTOLINKS, 606: AUTOLINKS, 608: AUTOLINKS, 611: AUTOLINKS, 612: AUTOLINKS },
  GFM: {
    279: TASKS,
    280: TASKS,
    610: AUTOLINKS,
    614: AUTOLINKS,
    616: AUTOLINKS,
    619: AUTOLINKS,
    620: AUTOLINKS,
    628: 'addresses of FTP are not linked',
    645: 'comments are those of CommonMark 0.31',
    646: 'comments are those of CommonMark 0.31',
    653: 'HTML is not filtered; we take it out',
  },
};

for (const [spec, examples] of Object.entries(EXAMPLES)) {
  test(`plain remark writes the examples of ${spec} as it says, but for those of a known reason`, () => {
    const departing = examples.filter(
      ({ plain, html }) => !isDeepStrictEqual(parsed(plainHtml(plain)), parsed(html)),
    );
    const known = DEPARTURES[spec as keyof typeof EXAMPLES];
    assert.deepEqual(
      departing.map(({ number }) => `${number}`),
      Object.keys(known),
    );
  });
}

/** Asserts that we write the example as plain markdown with these differences; returns their kinds. */
async function kindsIn(
  { number, markdown, plain }: Example,
  differences: Difference[],
  options: Parameters<typeof render>[1],
): Promise<string[]> {
  const tree = structuredClone(plain);
  const kinds = differences.filter(({ apply }) => apply(tree)).map(({ kind }) => kind);
  const { html } = await render(markdown, options);
  assert.deepEqual(parsed(html), parsed(plainHtml(tree)), `example ${number}: ${markdown}`);
  return kinds;
}

const PICTURE = { src: '/img/x.webp', width: 8, height: 6, size: 1, mtimeMs: 1 };
const ATTRIBUTES = { src: '/img/x.webp?w=8', srcSet: '/img/x.webp?w=4 4w', width: 8, height: 6 };

/** Asserts that each difference is in as many examples as it says. */
function assertCounts(differences: Difference[], found: string[], spec: string) {
  const column = spec === 'CommonMark' ? 0 : 1;
  const counts = differences.map(({ kind }) => [kind, found.filter((one) => one === kind).length]);
  assert.deepEqual(
    counts,
    differences.map(({ kind, examples }) => [kind, examples[column]]),
  );
}

describe('renderMarkdown() differs from plain markdown in nothing but what is meant,', () => {
  for (const [spec, examples] of Object.entries(EXAMPLES)) {
    test(`in ${spec}`, async () => {
      const differences = differencesWithoutPictures();
      const options = { readPicture: async () => 'it is not there' };
      const found: string[] = [];
      for (const example of examples) found.push(...(await kindsIn(example, differences, options)));
      assertCounts(differences, found, spec);
    });

    test(`in those of ${spec} that have pictures, which are there`, async () => {
      const differences = differencesWithPictures(ATTRIBUTES);
      const options = { readPicture: async () => PICTURE, toAttributes: () => ATTRIBUTES };
      const found: string[] = [];
      const pictured = examples.filter(({ markdown }) => markdown.includes('!['));
      for (const example of pictured) found.push(...(await kindsIn(example, differences, options)));
      assertCounts(differences.slice(0, 2), found, spec);
    });
  }
});
