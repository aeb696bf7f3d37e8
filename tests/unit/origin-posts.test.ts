import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '../../lib/content-check.ts';
import { readContent } from '../../lib/posts.ts';
import { temporaryFolder } from './temporary-site.ts';

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

  test('have no error but their missing pictures', async () => {
    const { problems, files } = await checkContent(folders());
    assert.equal(files, 3);
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
