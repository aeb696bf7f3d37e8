import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageMetadata } from '../../lib/page-metadata.ts';
import { site } from '../../lib/site.ts';

test('pageMetadata() names the site after a title, whatever signs the title has', () => {
  for (const title of ['Judul', "Hemat $$5 & $& $1 $` $'", '%s']) {
    const metadata = pageMetadata({ title, description: '', path: '/x' });
    assert.deepEqual(metadata.title, { absolute: `${title} | ${site.name}` });
    assert.equal(metadata.openGraph?.title, title);
  }
});
