import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../lib/posts.ts';
import { updateSnapshot } from '../../lib/snapshot/update.ts';
import { makeSnapshot } from '../../lib/snapshot.ts';
import { fileOf, postOf, type SiteFiles, siteOf } from './temporary-site.ts';

const at = (hour: number) => Date.parse(`2025-01-01T${String(hour).padStart(2, '0')}:00:00+07:00`);

async function filesOf(files: SiteFiles) {
  return readContent(siteOf(files));
}

async function fileFrom(content: string) {
  const [file] = await filesOf({ 'posts/x.md': content });
  assert.ok(file);
  return file;
}

test('updateSnapshot() applies what time alone changed, and names the next moment', async () => {
  const files = await filesOf({
    'posts/pages/p.md': fileOf('title: P\ndate: 2025-01-01T11:00'),
    'posts/a.md': postOf('A', '2025-01-01T09:00', 'expires: 2025-01-01T10:00'),
    'posts/draft.md': postOf('D', '2025-01-01T08:30', 'draft: true'),
    'posts/wrong.md': postOf('W', '2025-01-01T08:30', 'updated: kemarin'),
  });
  let snapshot = makeSnapshot(files, at(8));
  const seen: unknown[] = [];
  for (const hour of [8, 9, 10, 11, 12]) {
    const result = updateSnapshot(snapshot, [], at(hour));
    snapshot = result.snapshot;
    const changes = result.changes.map(
      ({ before, after }) => `${before?.slug ?? ''}>${after?.slug ?? ''}`,
    );
    const shown = [...snapshot.bySlug.keys(), ...snapshot.pages.keys()];
    seen.push([hour, changes, shown, snapshot.nextDue]);
    assert.equal(snapshot.at, at(hour));
  }
  assert.deepEqual(seen, [
    [8, [], [], at(9)],
    [9, ['>a'], ['a'], at(10)],
    [10, ['a>'], [], at(11)],
    [11, ['>p'], ['p'], undefined],
    [12, [], ['p'], undefined],
  ]);
});

test('updateSnapshot() does not go back in time', async () => {
  const file = await fileFrom(postOf('X', '2024-01-01', 'expires: 2025-01-01T09:00'));
  const { snapshot } = updateSnapshot(makeSnapshot([file], at(10)), [], at(8));
  assert.deepEqual(snapshot, makeSnapshot([file], at(10)));
});

test('updateSnapshot() takes the new form of a file that came due unseen', async () => {
  const before = await fileFrom(postOf('Lama', '2025-01-01T09:00'));
  const waiting = makeSnapshot([before], at(8));
  for (const more of [[], ['draft: true']]) {
    const after = await fileFrom(postOf('Baru', '2025-01-01T09:00', ...more));
    const { snapshot } = updateSnapshot(waiting, [{ before, after }], at(10));
    assert.deepEqual(snapshot, makeSnapshot([after], at(10)));
  }
});

test('updateSnapshot() keeps all it had when only a text changed, and tells of the post', async () => {
  const before = await fileFrom(postOf('X', '2024-01-01', 'tags: [ASI]', 'aliases: [/lama]'));
  const after = await fileFrom(
    `${postOf('X', '2024-01-01', 'tags: [ASI]', 'aliases: [/lama]')}Lagi.`,
  );
  const snapshot = makeSnapshot([before], at(8));
  const result = updateSnapshot(snapshot, [{ before, after }], at(8));
  const post = snapshot.posts[0];
  assert.ok(post);
  assert.deepEqual(result.changes, [{ kind: 'post', slug: 'x', before: post, after: post }]);
  for (const field of ['posts', 'bySlug', 'tags', 'tagsByName', 'aliases', 'featured'] as const) {
    assert.equal(result.snapshot[field], snapshot[field], field);
  }
});

test('updateSnapshot() leaves a post alone when a second file of its name comes and goes', async () => {
  const file = await fileFrom(postOf('X', '2024-01-01', 'aliases: [/lama]'));
  const error = {
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'file-name',
    message: 'x',
  } as const;
  const second = { ...file, file: 'posts/X.md', problems: [{ ...error, file: 'posts/X.md' }] };
  const snapshot = makeSnapshot([file], at(8));
  for (const change of [{ after: second }, { before: second }, { before: second, after: second }]) {
    assert.deepEqual(updateSnapshot(snapshot, [change], at(8)), { snapshot, changes: [] });
  }
});

test('updateSnapshot() keeps a post whose file was spelled anew, in any order', async () => {
  const before = await fileFrom(postOf('X', '2024-01-01', 'aliases: [/lama]'));
  const after = { ...before, file: 'posts/x2.md' };
  const snapshot = makeSnapshot([before], at(8));
  for (const changes of [[{ before, after }], [{ after }, { before }], [{ before }, { after }]]) {
    const result = updateSnapshot(snapshot, changes, at(8));
    assert.deepEqual(result.snapshot, makeSnapshot([after], at(8)));
    assert.equal(result.changes.length, 1);
  }
});
