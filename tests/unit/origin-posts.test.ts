import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../lib/content-check.ts';
import { parseFrontMatter } from '../../lib/front-matter.ts';
import { countWords } from '../../lib/plain-text.ts';
import { readContent } from '../../lib/posts.ts';
import { sharp } from '../../lib/sharp.mjs';
import { render } from './rendering.ts';
import { temporaryFolder } from './temporary-site.ts';

const CUP = fileURLToPath(new URL('../fixtures/public/img/cup.webp', import.meta.url));

const corpora = process.env.CORPORA;
const options = corpora ? {} : { skip: 'CORPORA names no folder with origin-posts' };

describe('the posts of the CMS starter', options, () => {
  const folders = () => ({
    posts: path.join(corpora ?? '', 'origin-posts'),
    public: temporaryFolder(),
  });

  test('are read as they are', async () => {
    const { posts } = folders();
    const files = await readContent(folders());
    assert.deepEqual(files.map(({ slug }) => `${slug}.md`).sort(), readdirSync(posts).sort());
    for (const { frontMatter, words } of files) {
      assert.equal(frontMatter?.templateKey, 'blog-post');
      assert.ok(words > 100);
    }
  });

  test('have the fields that they were given', async () => {
    const files = await readContent(folders());
    const fields = files.map(({ slug, frontMatter }) => ({
      day: slug.slice(0, 10),
      date: frontMatter?.date,
      featured: frontMatter?.featuredpost,
      picture: frontMatter?.featuredimage,
      tags: frontMatter?.tags,
    }));
    const sorted = fields.sort((a, b) => Number(a.featured) - Number(b.featured));
    // The date is in the site's zone.
    const [older, newer] = ['2016-12-17T22:04:10+07:00', '2017-01-04T22:04:10+07:00'];
    assert.deepEqual(sorted, [
      {
        ...{ day: '2016-12-17', date: older, featured: false, picture: '/img/flavor_wheel.jpg' },
        tags: ['flavor', 'tasting'],
      },
      {
        ...{ day: '2017-01-04', date: newer, featured: false, picture: '/img/chemex.jpg' },
        tags: ['brewing', 'chemex'],
      },
      {
        ...{ day: '2017-01-04', date: newer, featured: true, picture: undefined },
        tags: ['jamaica', 'green beans', 'flavor', 'tasting'],
      },
    ]);
  });

  test('have no problem once their pictures are there, but that nothing says what those show', async () => {
    const site = folders();
    mkdirSync(path.join(site.public, 'img'));
    for (const name of ['flavor_wheel.jpg', 'chemex.jpg']) {
      await sharp(CUP)
        .jpeg()
        .toFile(path.join(site.public, 'img', name));
    }
    const { problems } = await checkContent(site);
    const left = problems.map(({ severity, rule }) => `${severity}, ${rule}`);
    assert.deepEqual(left, ['warning, featuredimagealt', 'warning, featuredimagealt']);
  });

  test('show their whole text, the picture on top not once more', async () => {
    for (const file of await readContent(folders())) {
      const text = readFileSync(path.join(folders().posts, `${file.slug}.md`), 'utf8');
      const { body } = parseFrontMatter(text, file.file, 'post');
      const { html, problems } = await render(body, {
        featuredImage: file.frontMatter?.featuredimage,
      });
      assert.deepEqual(problems, []);
      assert.doesNotMatch(html, /<img/);
      const shown = countWords(html.replace(/<[^>]*>/g, ''));
      // What a picture shows is no word of the text, and signs of HTML make some words two.
      assert.ok(Math.abs(shown - file.words) < 10, `${shown} words of ${file.words}`);
    }
  });

  test('have no error but their missing pictures', async () => {
    const { problems, files } = await checkContent(folders());
    assert.equal(files.length, 3);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const others = errors.filter(
      ({ message }) =>
        !/^there is no public\/img\/[\w-]+\.\w+; put the picture there or correct the path$/.test(
          message,
        ),
    );
    assert.ok(errors.length > 0);
    assert.deepEqual(others, []);
  });
});
