import assert from 'node:assert/strict';
import { test } from 'node:test';
import { updateSnapshot } from '../../lib/snapshot/update.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { everyPage } from './every-page.ts';
import { RandomSite } from './random-site.ts';

for (const seed of [1, 2, 3]) {
  test(`an updated snapshot equals a fresh one after every change, seed ${seed}`, async () => {
    const site = new RandomSite(seed);
    for (let count = 0; count < 200; count++) await site.add();
    let snapshot = makeSnapshot([...site.files.values()], site.now);
    for (let step = 0; step < 150; step++) {
      const changes = await site.step();
      snapshot = updateSnapshot(snapshot, changes, site.now).snapshot;
      const fresh = makeSnapshot([...site.files.values()], site.now);
      assert.deepEqual(snapshot, fresh, `step ${step}`);
      assert.deepEqual(everyPage(snapshot), everyPage(fresh), `step ${step}`);
    }
    assert.ok(snapshot.posts.length > 100 && snapshot.aliases.size > 0 && snapshot.pages.size > 0);
  });
}
