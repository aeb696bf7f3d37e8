import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFrontMatter } from '../../lib/front-matter.ts';

describe('parseFrontMatter() reads the field', () => {
  const cases: [string, string, unknown][] = [
    ['templateKey', 'templateKey: blog-post', 'blog-post'],
    ['title', 'title: "  Judul: lengkap "', 'Judul: lengkap'],
    ['date', 'date: 2020-03-10T09:41:23.762Z', '2020-03-10T16:41:23.762+07:00'],
    ['date', 'date: "2020-03-10"', '2020-03-10T00:00:00+07:00'],
    ['date', 'date: 2020-03-10T09:41', '2020-03-10T09:41:00+07:00'],
    ['description', 'description: >-\n  satu\n  dua', 'satu dua'],
    ['featuredpost', 'featuredpost: true', true],
    ['featuredimage', 'featuredimage: /img/ibu.webp', '/img/ibu.webp'],
    ['featuredimage', 'featuredimage: /img/2024/ibu & anak.webp', '/img/2024/ibu & anak.webp'],
    ['featuredimagealt', 'featuredimagealt: Ibu di jendela', 'Ibu di jendela'],
    ['featuredimagealt', 'featuredimagealt: ""', ''],
    ['tags', 'tags:\n  - ASI\n  - 2024\n  - Jum’at', ['ASI', '2024', 'Jum’at']],
    ['tags', 'tags: [ASI, "C++"]', ['ASI', 'C++']],
    ['tags', 'tags: []', []],
    ['updated', 'updated: 2021-01-02', '2021-01-02T00:00:00+07:00'],
    ['expires', 'expires: 2021-01-02T00:00Z', '2021-01-02T07:00:00+07:00'],
    ['draft', 'draft: false', false],
    ['author', 'author: redaksi', 'redaksi'],
    ['author', 'author: Siti Aminah', 'Siti Aminah'],
    ['sources', 'sources: [WHO]', [{ name: 'WHO' }]],
    [
      'sources',
      'sources:\n  - name: WHO\n    url: https://www.who.int/a',
      [{ name: 'WHO', url: 'https://www.who.int/a' }],
    ],
    ['reviewedBy', 'reviewedBy: dr. Siti', 'dr. Siti'],
    ['reviewed', 'reviewed: 2021-01-02', '2021-01-02T00:00:00+07:00'],
    ['aliases', 'aliases:\n  - /lama\n  - /blog/caf%C3%A9/', ['/lama', '/blog/caf%C3%A9/']],
  ];
  for (const [field, yaml, expected] of cases) {
    test(yaml.replaceAll('\n', '⏎'), () => {
      const required = ['title: Judul', 'date: 2020-01-01'].filter(
        (line) => !line.startsWith(`${field}:`),
      );
      const text = `---\n${[...required, yaml].join('\n')}\n---\n`;
      const { frontMatter, problems } = parseFrontMatter(text, 'x.md', 'post');
      assert.deepEqual(problems, []);
      assert.deepEqual((frontMatter as Record<string, unknown>)[field], expected);
    });
  }
});
