import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedSite } from '../../lib/check/checked-site.ts';
import { FILE_RULES } from '../../lib/check/rules.ts';
import { picturesOf } from '../../lib/images.ts';
import { readContent, siteFolders } from '../../lib/posts.ts';
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

test('what a glance passes over has no finding', async () => {
  const texts = [...WRITINGS, ...hostileStrings().content];
  const files = texts.map((text, index) => [`posts/p${index}.md`, `${postOf('A')}\n${text}\n`]);
  const other = siteOf(Object.fromEntries(files));
  for (const folders of [siteFolders, other]) {
    const content = await readContent(folders);
    const site = await checkedSite(content, folders, picturesOf(folders.public), 0);
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
