import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileStrings } from '../hostile/strings.ts';
import { type Tag, tagsOf } from './html-tags.ts';
import { render } from './rendering.ts';

// Places in a text that the posts of `tests/hostile/` have no room for.

const { content, origin } = hostileStrings();

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

test('renderMarkdown() makes hostile strings harmless', async (context) => {
  context.diagnostic(origin);
  for (const string of content) {
    await assertHarmless(string);
    await assertHarmless(everywhere(string));
  }
});

test('renderMarkdown() makes them harmless as the lines of one text', async () => {
  const lines = content.join('\n').split('\n');
  for (let from = 0; from < lines.length; from += 100) {
    await assertHarmless(lines.slice(from, from + 100).join('\n'));
  }
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
