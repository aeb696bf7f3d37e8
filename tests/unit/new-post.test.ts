import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFrontMatter } from '../../lib/front-matter.ts';
import { draftPost } from '../../lib/new-post.ts';

const NOW = Date.parse('2026-03-10T19:41:23.762Z');

function drafted(title: string) {
  const draft = draftPost(title, NOW);
  if (typeof draft === 'string') throw new Error(draft);
  return { ...draft, ...parseFrontMatter(draft.text, draft.file, 'post') };
}

const SLUGS: [title: string, slug: string][] = [
  ['5 Tips: ASI & MPASI!', '5-tips-asi-mpasi'],
  ['  - Mulai — pelan ', 'mulai-pelan'],
  ['👶 Bayi ❤️ Ibu', 'bayi-ibu'],
  ['Cafe\u0301 Ibu', 'caf\u00e9-ibu'],
  ['a/b\\c?d#e%f', 'abcdef'],
  ['日本', '日本'],
];

describe('the name of a draft is made from its title', () => {
  for (const [title, slug] of SLUGS) {
    test(title, () => assert.equal(drafted(title).file, `posts/${slug}.md`));
  }
});

const TITLES = [
  'Judul: "kutip" dan \'kutip\'',
  '- mulai',
  '# tagar # lagi',
  '👶 Bayi',
  'true',
  '123',
  'null a',
  '2024-01-01',
  'C:\\x\\n',
  '@a `b` %c !d &e *f |g >h',
  '[x]: {a}, b',
  'Bayi tidur:',
  'kata '.repeat(35).trim(),
  "'a",
];

describe('a title is read as it was written', () => {
  for (const title of TITLES) {
    test(title, () => {
      const { frontMatter, problems } = drafted(title);
      assert.deepEqual(problems, []);
      assert.equal(frontMatter?.title, title);
    });
  }
});

test('the date is now, in the site’s zone, without seconds', () => {
  assert.match(drafted('Judul').text, /^date: 2026-03-11T02:41:00\+07:00$/m);
});
