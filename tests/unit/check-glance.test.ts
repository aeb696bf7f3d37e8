import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedSite } from '../../lib/check/checked-site.ts';
import { FILE_RULES } from '../../lib/check/rules.ts';
import { checkContent } from '../../lib/content-check.ts';
import { renderMarkdown } from '../../lib/markdown.ts';
import { readBody, siteFolders } from '../../lib/posts.ts';
import { isSound } from '../../lib/snapshot/items.ts';
import { hostileStrings } from '../hostile/strings.ts';
import { postOf, siteOf } from './temporary-site.ts';

// Rules look at a text closely only where a glance says that there may be something.

/** What has something for most rules, in many ways of writing it. */
const WRITINGS = [
  ...['#### a', '   ### a', '> #### a', '- #### a', '# a', 'a\n=', 'a\n===\n', '> # a', '1. # a'],
  ...[
    '[a](/x)',
    '[a](</x>)',
    '[a]( /x )',
    '[a]: /x\n\n[a]',
    '[a]:\n/x\n\n[a]',
    '<http://localhost:3000/x>',
  ],
  ...[
    '[a](/x "b")',
    '[a](\n/x)',
    'http://localhost:3000/x',
    '[a](#x)',
    '> [a](#x)',
    '[a](/posts/a#x)',
  ],
  ...[
    '[]( /x)',
    '[a]()',
    '[a](<>)',
    '[a](#)',
    '[ ](/)',
    '[![](/img/x.webp)](/)',
    '[a]( "b")',
    '[a]: <>\n\n[a]',
  ],
  ...[
    '[klik di sini](/)',
    '[klik\ndi sini](/)',
    '[**klik** di sini](/)',
    '[di sini][a]\n\n[a]: /',
    '[`sini`](/)',
  ],
  ...[
    '[a][b]',
    '[a][]',
    '[^a]',
    '> [a][b]',
    '**[a][b]**',
    '![gambar](/x)',
    '![gambar][a]\n\n[a]: /x',
    '![x.jpg](/x)',
  ],
];

const texts = [...WRITINGS, ...hostileStrings().content];
const posts = texts.map((text, index) => [`posts/p${index}.md`, `${postOf('A')}\n${text}\n`]);
const written = siteOf(Object.fromEntries(posts));

test('what a glance passes over has no finding', async () => {
  for (const folders of [siteFolders, written]) {
    const site = await checkedSite(await checkContent(folders), folders, new Map(), 0);
    assert.ok(site.files.length > 20);
    for (const file of site.files) {
      for (const { name, mayFind, find } of FILE_RULES) {
        if (mayFind && !mayFind(file, site)) {
          assert.deepEqual(find(file, site), [], `${name}: ${JSON.stringify(file.body)}`);
        }
      }
    }
  }
});

test('a text that is not rendered for it has nothing that rendering warns of', async () => {
  const { problems, files, pictures } = await checkContent(written);
  const places = new Set(problems.map(({ file, line, message }) => `${file}:${line} ${message}`));
  for (const content of files.filter(isSound)) {
    const { body, bodyLine } = readBody(content, written);
    const rendered = await renderMarkdown(body, {
      ...{ file: content.file, bodyLine, title: content.frontMatter.title },
      ...{ resolvePath: (path) => path, readPicture: pictures.read, toAttributes: (one) => one },
    });
    for (const { file, line, message } of rendered.problems) {
      assert.ok(places.has(`${file}:${line} ${message}`), `${message}: ${JSON.stringify(body)}`);
    }
  }
});
