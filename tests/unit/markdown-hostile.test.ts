import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { type Tag, tagsOf } from './html-tags.ts';
import { render } from './rendering.ts';

const corpora = process.env.CORPORA;
const options = corpora ? {} : { skip: 'CORPORA names no folder with hostile.json' };

const FORBIDDEN = ['script', 'iframe', 'object', 'embed', 'style', 'form', 'base', 'svg', 'math'];
const ADDRESSES = ['href', 'src', 'srcset', 'action', 'formaction', 'xlink:href', 'poster'];

function harmOf({ name, attributes }: Tag): string[] {
  const harm = FORBIDDEN.includes(name) ? [`<${name}>`] : [];
  for (const [key, value] of attributes) {
    const plain = [...value].filter((sign) => sign > ' ').join('');
    if (/^on/i.test(key) || key === 'style' || key === 'srcdoc') harm.push(key);
    if (ADDRESSES.includes(key) && /^(javascript|vbscript|data):/i.test(plain)) harm.push(plain);
  }
  return harm;
}

async function assertHarmless(body: string) {
  const { html } = await render(body, { featuredImage: '/img/cup.webp' });
  assert.deepEqual(tagsOf(html).flatMap(harmOf), [], body);
}

function hostileStrings(name: string): string[] {
  const text = readFileSync(path.join(corpora ?? '', 'hostile.json'), 'utf8');
  const strings: unknown = JSON.parse(text)[name];
  assert.ok(Array.isArray(strings) && strings.length > 100);
  return strings;
}

/** As an address, a title, a heading, an item, a cell and a footnote. */
function everywhere(string: string): string {
  return `[a](${string}) [b](<${string}> "${string}") ![c](${string}) [d][x] ![e][x] [^x]

[x]: <${string}> "${string}"

[^x]: ${string}

# ${string}

- ${string}

| ${string} |
|---|
`;
}

describe('renderMarkdown() makes harmless', options, () => {
  for (const name of ['dompurify', 'blns', 'husInput', 'traversal']) {
    test(name, async () => {
      for (const string of hostileStrings(name)) {
        await assertHarmless(string);
        await assertHarmless(everywhere(string));
      }
    });
  }
  test('all lines of one text together', async () => {
    await assertHarmless(hostileStrings('husInput').join('\n'));
  });
});

test('tagsOf() reads names, attributes and their values', () => {
  assert.deepEqual(tagsOf('<p>a &#x3C;b&#x3E;</p><a href="&#x6A;s:>" data-x>c</a>'), [
    { name: 'p', attributes: [] },
    {
      name: 'a',
      attributes: [
        ['href', 'js:>'],
        ['data-x', ''],
      ],
    },
  ]);
  assert.throws(() => tagsOf('a < b'), new SyntaxError('Cannot read as tags: a < b'));
});
